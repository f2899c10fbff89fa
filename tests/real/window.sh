# The real window under Xvfb, by keyboard and over the accessibility bus, from the start to the receipt.
. tests/real/common.sh
PLAY=tests/real/window.py
. tests/real/stage.sh
