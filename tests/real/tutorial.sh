# A tutorial lived through in the real window and a real browser, from its first line to “your account has been linked”;
# then five traps, each found and named on the screen.
. tests/real/common.sh
PLAY=tests/real/tutorial.py
. tests/real/stage.sh
