# "Stay signed in" with the real gnome-keyring: unlocked it keeps and forgets a sign-in, and no file shows it;
# locked, and without any store, it says so in time.
. tests/real/common.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
test=$(cargo test --locked --test password_store --no-run --message-format=json --quiet |
    jq -r 'select(.executable != null and .target.name == "password_store") | .executable')
export XDG_RUNTIME_DIR=$work/run XDG_DATA_HOME=$work/data XDG_CONFIG_HOME=$work/config
mkdir -p "$work/run" && chmod 700 "$work/run"
unset DBUS_SESSION_BUS_ADDRESS DISPLAY WAYLAND_DISPLAY

STORE=absent "$test" || fail "no bus at all"

cat >"$work/unlocked" <<'STORY'
printf 'practice\n' | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null && STORE=unlocked "$1"
STORY
HOME=$work timeout 60 dbus-run-session -- bash "$work/unlocked" "$test" || fail "an unlocked store"
grep -rqE 'canary' "$work" && fail "the secret is in a file in the open"

# The store that was made above is there, and nobody is there to unlock it.
HOME=$work STORE=locked timeout 60 dbus-run-session -- "$test" || fail "a locked store"
echo "the password store is at home here"
