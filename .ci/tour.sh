#!/usr/bin/env bash
# Runs every command of the README's five-minute tour, as it stands there, in a fresh data folder.
set -euo pipefail
cd "$(dirname "$0")/.."

scratch=$(mktemp -d)
cleanup() {
  # What the tour left running is a child of this shell.
  jobs -p | xargs -r kill 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$scratch"
}
trap cleanup EXIT

# The tour is the shell block after the marker.
awk '/^<!-- tour -->$/ {marked = 1; next}
     marked && /^```sh$/ {inside = 1; next}
     inside && /^```$/ {exit}
     inside' README.md >"$scratch/tour.sh"
[ "$(grep -c '^\./decnet\|| \./decnet' "$scratch/tour.sh")" -ge 8 ] || {
  echo "tour: the README's tour was not found" >&2
  exit 1
}

export DECNET_HOME=$scratch/home
export PS4='+ '
set -x
# shellcheck disable=SC1091  # made above
. "$scratch/tour.sh"
set +x
echo "tour: all commands succeeded"
