#!/usr/bin/env bash
# usage: npm run advisories
# In: package-lock.json. Out: known advisories about the packages in it, by `npm audit`; exit code 1 when there is one. A registry that has no
# endpoint for audits cannot be asked: that is said aloud, and is no failure.
set -uo pipefail
cd "$(dirname "$0")/.."
answer=$(npm audit 2>&1); code=$?
if grep -q 'audit endpoint returned an error' <<<"$answer"; then
  echo "SKIPPED: the registry $(npm config get registry) has no audit endpoint ($(grep -oE '[0-9]{3} [A-Z][A-Za-z ]+' <<<"$answer" | head -1)); $(grep -c '"integrity"' package-lock.json) packages were not checked for advisories"
  exit 0
fi
printf '%s\n' "$answer"
exit "$code"
