# The stage for a story in the real window: a display under Xvfb, a session bus, the accessibility bus, and a home that
# is thrown away. Sourced after common.sh, with PLAY the script that is played.
work=$(mktemp -d)
start_display
trap 'kill $XVFB 2>/dev/null; rm -rf "$work"' EXIT
mkdir -p "$work/bin" "$work/run" && chmod 700 "$work/run"
cp tests/real/xdg-open "$work/bin/"
export LIBGL_ALWAYS_SOFTWARE=1 OPENED=$work/opened PATH=$work/bin:$PATH HOME=$work
export XDG_RUNTIME_DIR=$work/run XDG_DATA_HOME=$work/data XDG_CONFIG_HOME=$work/config NO_AT_BRIDGE=0
# Somebody who makes pictures says where to, in which sizes, light or dark; see pictures.sh.
OUT=${OUT:-$REAL/out}
export OUT PLAY
if [ -n "${THEME:-}" ]; then
    mkdir -p "$XDG_DATA_HOME/skill-linker"
    printf '{"theme": "%s"}' "$THEME" >"$XDG_DATA_HOME/skill-linker/preferences.json"
fi
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS

cat >"$work/story" <<'STORY'
openbox >/dev/null 2>&1 &
/usr/libexec/at-spi-bus-launcher --launch-immediately &
for _ in $(seq 50); do
    gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus \
        --method org.freedesktop.DBus.Properties.Set org.a11y.Status IsEnabled '<true>' >/dev/null 2>&1 && break
    sleep 0.1
done
timeout 600 /usr/bin/python3 "$PLAY" "$PROGRAM" "$OUT"
ended=$?
kill $(jobs -p) 2>/dev/null
exit $ended
STORY
timeout 700 dbus-run-session -- bash "$work/story" || fail "$PLAY"
# Practising leaves nothing behind, and no secret is in any file or picture's name.
if grep -rqE 'amzn1\.oa2-cs|Atza\||Atzr\|' "$work"; then fail "a secret is in a file"; fi
