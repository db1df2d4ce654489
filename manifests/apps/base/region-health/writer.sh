#!/bin/sh
# Succeeds while this region's database takes writes, or while no database is configured. PGHOST names the region's own
# cluster, never the global writer: the question is whether the writer is here.
set -eu
[ -n "${PGHOST:-}" ] || exit 0
[ "$(psql --no-psqlrc --tuples-only --no-align --command 'select not pg_is_in_recovery()')" = t ]
