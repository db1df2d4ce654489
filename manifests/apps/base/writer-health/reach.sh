#!/bin/sh
# Succeeds while the writer accepts connections from this region. The host is the global writer's, which leads across
# regions: the question is whether users of this region can write, not where.
set -eu

case "${WRITER:?}" in
  none) exit 0 ;; # the platform has no database, and the region answers for itself alone
  follow) ;;
  *) exit 1 ;;
esac
# Nobody has to be let in, but a name is needed: the pod's account has none, and pg_isready would not even try.
exec pg_isready --quiet --timeout=2 --host="${WRITER_HOST:?}" --port="${WRITER_PORT:?}" --username=health
