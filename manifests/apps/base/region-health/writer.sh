#!/bin/sh
# Succeeds while the writer is here: the global writer endpoint leads into this region's own network, and what it leads to
# accepts connections. Needs no credentials. The endpoint names one region, so an old database that still takes writes
# beside the new one does not count. With a database user, the database itself must say that it is no replica.
set -eu

case "${WRITER:?}" in
  none) exit 0 ;; # the platform has no database, and the region answers for itself alone
  follow) ;;
  *) exit 1 ;;
esac
: "${WRITER_HOST:?}" "${WRITER_PORT:?}" "${REGION_CIDR:?}"

# An IPv4 address as a number; fails on anything else.
number() (
  case "$1" in '' | *[!0-9.]*) exit 1 ;; esac
  IFS=.
  set -- $1
  [ $# -eq 4 ] || exit 1
  echo $((($1 << 24) | ($2 << 16) | ($3 << 8) | $4))
)

# The dot at the end keeps the search domains of the cluster out of it.
set -- $(getent hosts "$WRITER_HOST.")
address=${1:?}
writer=$(number "$address")
here=$(number "${REGION_CIDR%/*}")
host_bits=$((32 - ${REGION_CIDR#*/}))
[ $((writer >> host_bits)) -eq $((here >> host_bits)) ]

# Nobody has to be let in, but a name is needed: the pod's account has none, and pg_isready would not even try.
pg_isready --quiet --timeout=2 --host="$address" --port="$WRITER_PORT" --username="${PGUSER:-health}"
[ -n "${PGUSER:-}" ] || exit 0
[ "$(PGHOST=$WRITER_HOST PGHOSTADDR=$address PGPORT=$WRITER_PORT PGDATABASE=${WRITER_DATABASE:?} \
  psql --no-psqlrc --tuples-only --no-align --command 'select not pg_is_in_recovery()')" = t ]
