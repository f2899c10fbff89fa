# "Stay signed in" with the real gnome-keyring on a bus of its own: signed in by the browser, found again by a
# second process, gone after signing out; and never a secret in a file.
. tests/real/common.sh
work=$(mktemp -d)
trap 'stop_practice; rm -rf "$work"' EXIT
start_practice

export HOME=$work XDG_RUNTIME_DIR=$work/run XDG_DATA_HOME=$work/data XDG_CONFIG_HOME=$work/config OPENED=$work/opened
mkdir -p "$work/run" "$work/bin" && chmod 700 "$work/run"
cp tests/real/xdg-open "$work/bin/" && export PATH=$work/bin:$PATH
unset DBUS_SESSION_BUS_ADDRESS DISPLAY WAYLAND_DISPLAY

cat >"$work/story" <<'STORY'
set -eu
printf 'practice\n' | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null
profile=$(node tests/real/browser.mjs profile "$ORIGIN/loginwithamazon/console/site/lwa/overview.html" \
    "Signing in" "For signing in" "https://example.com/privacy" "$REAL/out/store-profile.png")
client_id=$(jq -r .clientId <<<"$profile") client_secret=$(jq -r .clientSecret <<<"$profile")
node tests/real/browser.mjs return-urls "$ORIGIN/loginwithamazon/console/site/lwa/overview.html" \
    "Signing in" "$REAL/out/store-urls.png" http://127.0.0.1:9090/cb
printf '%s' "$client_secret" | "$PROGRAM" sign-in --amazon "$ORIGIN" --client-id "$client_id" --secret-stdin --yes \
    >"$HOME/signed-in" 2>&1 &
signing=$!
for _ in $(seq 100); do [ -s "$OPENED" ] && break; sleep 0.1; done
node tests/real/browser.mjs sign-in "$(head -n 1 "$OPENED")" "$REAL/out/store-sign-in.png"
wait "$signing" || { cat "$HOME/signed-in"; exit 1; }
cat "$HOME/signed-in"
"$PROGRAM" status --amazon "$ORIGIN"
"$PROGRAM" get "$SKILL" --amazon "$ORIGIN" || [ $? = 3 ]
! grep -rqF "$client_secret" "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" 2>/dev/null || { echo "the secret is in a file"; exit 1; }
"$PROGRAM" sign-out --amazon "$ORIGIN"
if "$PROGRAM" get "$SKILL" --amazon "$ORIGIN"; then echo "still signed in"; exit 1; fi
STORY
timeout 120 dbus-run-session -- bash "$work/story" || fail "the password store"
