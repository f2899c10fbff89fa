#!/usr/bin/env bash
# The HTML report in the real Chromium: nothing asked for, nothing refused by its own policy, nothing runs, fits a
# phone, prints. Pictures in light, dark, narrow and print are left in target/real/report for somebody to look at.
set -euo pipefail
. tests/real/common.sh

OUT=$REAL/report
rm -rf "$OUT" && mkdir -p "$OUT"
node tests/real/report.mjs "$PROGRAM" "$OUT"
