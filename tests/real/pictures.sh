#!/usr/bin/env bash
# Pictures of every step in the real window, light and dark, in two sizes: target/real/pictures/<theme>/*.png.
# Steps 8 and 9 go by keyboard in the light, and by mouse in the dark.
# For somebody to look at; called by hand from the project's root.
set -euo pipefail
for theme in light dark; do
    folder=$PWD/target/real/pictures/$theme
    mkdir -p "$folder"
    [ "$theme" = dark ] && mouse=1 || mouse=
    MOUSE=$mouse THEME=$theme OUT=$folder PICTURE_SIZES="1180x780 800x600" bash tests/real/window.sh
done
echo "pictures are in target/real/pictures"
