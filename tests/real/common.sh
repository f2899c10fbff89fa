# What the real tests share: where things lie, how they are installed, how a practice Amazon is started.
# Sourced from the project's root.

ROOT=$PWD
REAL=$ROOT/target/real
PROGRAM=${PROGRAM:-$ROOT/target/release/skill-linker}
export ROOT REAL PROGRAM
mkdir -p "$REAL/out"

DEBIAN_PACKAGES="at-spi2-core chromium dbus curl gir1.2-atspi-2.0 gnome-keyring imagemagick jq libegl1 libgl1 libgl1-mesa-dri
    libx11-6 libx11-xcb1 openssl python3 python3-venv libxcursor1 libxi6 libxkbcommon-x11-0 nodejs npm openbox python3-gi x11-utils xclip xdotool xvfb"

install_packages() {
    local missing=() package
    for package in $DEBIAN_PACKAGES; do
        case $package in
            nodejs) command -v node >/dev/null && continue ;;
            npm) command -v npm >/dev/null && continue ;;
        esac
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} = 0 ] && return
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# The ASK CLI and a driver for the browser, from npm. The override keeps a broken pre-release of a parser out.
install_npm() {
    [ -x "$REAL/node_modules/.bin/ask" ] && [ -d "$REAL/node_modules/playwright-core" ] && return
    cat >"$REAL/package.json" <<'JSON'
{
  "private": true,
  "dependencies": { "ask-cli": "2.30.7", "playwright-core": "1.65.1" },
  "overrides": { "antlr4ts": "0.5.0-alpha.4" }
}
JSON
    (cd "$REAL" && npm install --no-audit --no-fund --loglevel=error)
}

# The SDKs of skills that are written in Node.js and in Python, into that folder. An older npm installs no peers.
install_skill_sdks() {
    local folder=$1
    mkdir -p "$folder"
    if [ ! -d "$folder/node_modules/ask-sdk-core" ]; then
        echo '{ "private": true, "dependencies": { "ask-sdk-core": "2.14.0", "ask-sdk-model": "1.86.0" } }' >"$folder/package.json"
        (cd "$folder" && npm install --no-audit --no-fund --loglevel=error)
    fi
    if [ ! -d "$folder/venv" ]; then
        python3 -m venv "$folder/venv"
        "$folder/venv/bin/pip" install --quiet --disable-pip-version-check ask-sdk-core==1.19.0
    fi
}

# The real OAuth servers, from npm and PyPI.
install_oauth() {
    local folder=$REAL/oauth
    mkdir -p "$folder/npm"
    if ! cmp -s tests/real/oauth/servers/package.json "$folder/npm/package.json"; then
        cp tests/real/oauth/servers/package.json "$folder/npm/package.json"
        (cd "$folder/npm" && npm install --no-audit --no-fund --loglevel=error) || { rm "$folder/npm/package.json" && return 1; }
    fi
    if ! cmp -s tests/real/oauth/servers/requirements.txt "$folder/python/requirements.txt"; then
        python3 -m venv "$folder/python"
        "$folder/python/bin/pip" install -q --disable-pip-version-check -r tests/real/oauth/servers/requirements.txt
        cp tests/real/oauth/servers/requirements.txt "$folder/python/requirements.txt"
    fi
}

# Starts a display without a screen, on a free number, and sets DISPLAY and XVFB, its process.
start_display() {
    local number
    number=$(mktemp)
    Xvfb -displayfd 1 -screen 0 1280x900x24 -nolisten tcp -noreset >"$number" 2>/dev/null &
    XVFB=$!
    for _ in $(seq 200); do [ -s "$number" ] && break; sleep 0.1; done
    DISPLAY=:$(cat "$number")
    rm "$number"
    export DISPLAY
}

# Starts a practice Amazon and sets ORIGIN, TOKEN, VENDOR, SKILL (the first one), PRACTICE_PID.
start_practice() {
    local out=$REAL/out/practice.$$.json
    "$PROGRAM" practice --format json >"$out" &
    PRACTICE_PID=$!
    for _ in $(seq 100); do
        jq -e .address "$out" >/dev/null 2>&1 && break
        sleep 0.1
    done
    ORIGIN=$(jq -r .address "$out")
    TOKEN=$(jq -r .accessToken "$out")
    VENDOR=$(jq -r .vendorId "$out")
    SKILL=$(jq -r '.skills[0].id' "$out")
    export ORIGIN TOKEN VENDOR SKILL
}

stop_practice() { kill "$PRACTICE_PID" 2>/dev/null && wait "$PRACTICE_PID" 2>/dev/null || true; }

fail() {
    printf 'FAILED: %s\n' "$*" >&2
    exit 1
}
