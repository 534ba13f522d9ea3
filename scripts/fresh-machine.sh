#!/usr/bin/env bash
# usage: scripts/fresh-machine.sh [NODE_MAJOR…]    (22 and 24 when none is named)
# In: the last commit; scripts/bare-debian.sh runs this in a bare Debian. Out: what README promises, tried on a clean checkout with an empty home
# and an empty npm cache: its two commands, the
# files they make and the number of accounts; that the library opens although no install script runs (.npmrc); the packed tarball through npx; and
# the program under other versions of Node, which come from the registry. Ends with 1 at the first thing that is not as README says.
set -euo pipefail
repository=$(cd "$(dirname "$0")/.." && pwd)
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
export HOME="$place/home" npm_config_cache="$place/cache" npm_config_audit=false npm_config_fund=false NO_COLOR=1
mkdir -p "$HOME"
say() { printf '%s  %s\n' "$(date +%T)" "$1"; }
fail() { printf 'not as README says: %s\n' "$1" >&2; exit 1; }

# On a machine without git the folder is a checkout already.
if [ -e "$repository/.git" ]; then git clone -q --no-hardlinks "$repository" "$place/checkout"; else cp -a "$repository" "$place/checkout"; fi
cd "$place/checkout"
say "README: npm ci && npm run demo, on Node $(node --version)"
grep -qF 'npm ci && npm run demo' README.md || fail 'the first command is another one'
npm ci >"$place/log" 2>&1 || { tail -20 "$place/log"; fail 'npm ci'; }
npm run demo >"$place/demo" 2>&1 || { tail -20 "$place/demo"; fail 'npm run demo'; }
[ -s out/orra.html ] || fail 'no out/orra.html'
asked=$(grep -oE 'collates [a-z ]+ sample accounts' README.md | awk '{print $(NF-2)}') || fail 'no number of accounts'
declare -A numbers=([nine]=9 [ten]=10 [eleven]=11 [twelve]=12)
node dist/cli/main.js collate --json "examples/orra/story/0[178]-*.html" "examples/orra/story/0[2-6]-*.txt" examples/orra/other >"$place/edition.json"
found=$(node -p 'JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")).documents.length' "$place/edition.json")
[ "$found" = "${numbers[$asked]:-$asked}" ] || fail "README says $asked accounts, the edition has $found"
say "the page is there, $found accounts; the library without install scripts:"
node dist/cli/main.js add --library "$place/a.db" examples/orra/other || fail 'add'
node dist/cli/main.js check --library "$place/a.db"

if [ "${SKIP_TESTS:-}" = "" ]; then
  say 'README: npm ci && npm test'
  npm test >"$place/log" 2>&1 || { grep -A12 '^not ok' "$place/log" | head -60; fail 'npm test'; }
  grep -E '^# (tests|pass|fail|skipped)' "$place/log"
fi

npm pack --silent --pack-destination "$place" >/dev/null
tarball=$(ls "$place"/variorum-*.tgz)
say "the packed tarball through npx: $(du -h --apparent-size "$tarball" | cut -f 1)"
mkdir "$place/elsewhere"; cd "$place/elsewhere"
npx --yes --package "$tarball" variorum --version || fail 'npx'
npx --yes --package "$tarball" variorum collate --json "$place"/checkout/examples/orra/other >"$place/npx.json" || fail 'collate by npx'

for major in "${@:-22 24}"; do for each in $major; do
  mkdir "$place/node$each"; cd "$place/node$each"; npm init -y >/dev/null
  npm i "node@$each" >"$place/log" 2>&1 || { tail -5 "$place/log"; fail "node@$each"; }
  npm i "$tarball" >"$place/log" 2>&1 || { tail -5 "$place/log"; fail "the tarball beside node@$each"; }
  # Looked for last: a later installation may move it. Where no script put it in place, it lies in a package for the platform.
  binary=$(find node_modules -path '*bin/node' -type f | head -1)
  main=node_modules/variorum/dist/cli/main.js
  "$binary" "$main" collate --json "$place"/checkout/examples/orra/other >"$place/other.json"
  cmp "$place/npx.json" "$place/other.json" || fail "$("$binary" --version) gives other bytes"
  "$binary" "$main" add --library "$place/b$each.db" "$place"/checkout/examples/orra/other
  "$binary" "$main" check --library "$place/b$each.db"
  say "Node $("$binary" --version): the same bytes, and a library"
done; done
say 'all as README says'
