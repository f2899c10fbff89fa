# Without a display the window says so, names the commands that work, and ends with 2.
. tests/real/common.sh
said=$(env -u DISPLAY -u WAYLAND_DISPLAY "$PROGRAM" 2>&1 >/dev/null) && fail "it ended as if all were well"
printf '%s\n' "$said"
grep -q 'skill-linker check' <<<"$said" || fail "it does not name a command that works"
