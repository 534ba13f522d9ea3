#!/usr/bin/env bash
# Takes the picture in README.md and the guide from the real page of the sample story. Needs Debian's chromium.
# usage: npm run demo && bash scripts/picture.sh
set -euo pipefail
cd "$(dirname "$0")/.."
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
  --disable-component-update --disable-sync --hide-scrollbars --user-data-dir="$profile" --window-size=1280,960 \
  --screenshot="$PWD/docs/guide/edition.png" "file://$PWD/out/orra.html" 2>/dev/null
