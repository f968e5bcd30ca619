#!/bin/sh
# Makes what compose.yaml needs, once: .env, the keys of the workers, a self-signed certificate and the configuration of the proxy.
# Usage: sh make-secrets.sh HOST
set -eu
host=${1:?Usage: sh make-secrets.sh HOST}
case $host in
  *[!A-Za-z0-9.-]*) echo "$host is not a host name." >&2; exit 2 ;;
esac
cd "$(dirname "$0")"
if [ -e .env ] || [ -e secrets ]; then
  echo ".env or secrets/ is there already. Nothing was changed. Back them up and remove them to start again." >&2
  exit 1
fi
umask 077
mkdir -p secrets/certs
openssl genpkey -algorithm x25519 -out secrets/worker-key.pem
openssl genpkey -algorithm ed25519 -out secrets/signing-key.pem
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 90 -subj "/CN=$host" \
  -addext "subjectAltName=DNS:$host" -keyout secrets/certs/countersign.key -out secrets/certs/countersign.crt 2>/dev/null
sed "s/go\.example\.com/$host/" ../nginx/server.conf > secrets/server.conf
# The users of the containers read these files through mounts of single files; the folder stays closed to others on this machine.
chmod 0444 secrets/worker-key.pem secrets/signing-key.pem secrets/server.conf
{
  echo "COUNTERSIGN_HOST=$host"
  echo "POSTGRES_PASSWORD=$(openssl rand -hex 24)"
  echo "AUTH_SECRET=$(openssl rand -hex 32)"
} > .env
echo "Made .env and secrets/. Back both up, apart from the database. Replace the certificate in secrets/certs with one that browsers trust."
