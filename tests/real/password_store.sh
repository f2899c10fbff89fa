# "Stay signed in" with the real gnome-keyring. Unlocked it keeps and forgets a sign-in, through a whole set-up and a
# second start as well, and no file shows it; locked, and without any store, it says so in time and all else goes on.
. tests/real/common.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
test=$(cargo test --locked --test password_store --no-run --message-format=json --quiet |
    jq -r 'select(.executable != null and .target.name == "password_store") | .executable')
export XDG_RUNTIME_DIR=$work/run XDG_DATA_HOME=$work/data XDG_CONFIG_HOME=$work/config
mkdir -p "$work/run" && chmod 700 "$work/run"
unset DBUS_SESSION_BUS_ADDRESS DISPLAY WAYLAND_DISPLAY

STORE=absent "$test" the_store_ --test-threads=1 || fail "no bus at all"

cat >"$work/unlocked" <<'STORY'
printf 'practice\n' | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null && STORE=unlocked "$1" the_store_ --test-threads=1
STORY
HOME=$work timeout 60 dbus-run-session -- bash "$work/unlocked" "$test" || fail "an unlocked store"
grep -rqE 'canary|amzn1\.oa2-cs|Atz[ar]\|' "$work" && fail "the secret is in a file in the open"

# The store that was made above is there, and nobody is there to unlock it.
HOME=$work STORE=locked timeout 60 dbus-run-session -- "$test" the_store_ --test-threads=1 || fail "a locked store"
echo "the password store is at home here"
