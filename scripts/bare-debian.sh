#!/usr/bin/env bash
# usage: sudo scripts/bare-debian.sh [NODE_MAJOR…]    (needs debootstrap and the network; DEBIAN=bookworm unless said otherwise)
# In: the last commit, and the Node 20 and npm that run here. Out: scripts/fresh-machine.sh run to its end within a bare Debian: the smallest
# that debootstrap makes, without compiler, Python, git or anything of this machine. BARE names a bare Debian that is there already.
set -euo pipefail
repository=$(cd "$(dirname "$0")/.." && pwd)
root=${BARE:-$(mktemp -d)}
clean() {
  mountpoint -q "$root/proc" && umount "$root/proc"
  [ -n "${BARE:-}" ] || rm -rf --one-file-system "$root"
}
trap clean EXIT
[ -d "$root/etc/apt" ] || debootstrap --variant=minbase --include=ca-certificates "${DEBIAN:-bookworm}" "$root" >"$root.log" 2>&1 || { tail -5 "$root.log"; exit 1; }

node=$(node -p process.execPath)
npm=$(dirname "$(dirname "$(readlink -f "$(command -v npm)")")")
install -m 755 "$node" "$root/usr/local/bin/node"
mkdir -p "$root/usr/local/lib/node_modules"
cp -a "$npm" "$root/usr/local/lib/node_modules/"
for each in npm npx; do ln -sf "../lib/node_modules/npm/bin/$each-cli.js" "$root/usr/local/bin/$each"; done
cp /etc/resolv.conf /etc/hosts "$root/etc/"
# Where connections are looked into, the certificate that they carry.
[ -z "${NODE_EXTRA_CA_CERTS:-}" ] || install -D "$NODE_EXTRA_CA_CERTS" "$root$NODE_EXTRA_CA_CERTS"

rm -rf "$root/variorum"; mkdir "$root/variorum"
git -C "$repository" archive HEAD | tar -x -C "$root/variorum"
mount -t proc proc "$root/proc"
printf 'Debian %s, %s packages, %s\n' "$(cat "$root/etc/debian_version")" "$(chroot "$root" dpkg-query -f . -W | wc -c)" "$(chroot "$root" node --version)"
for absent in git gcc python3 make curl; do ! chroot "$root" sh -c "command -v $absent" || { echo "not bare: $absent"; exit 1; }; done
chroot "$root" /usr/bin/env TMPDIR=/tmp LANG=C /variorum/scripts/fresh-machine.sh "$@"
