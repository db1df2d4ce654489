#!/bin/sh
# Succeeds while the writer accepts connections from this region, or while no database is configured. The host is the
# global writer's, which leads across regions: the question is whether users of this region can write, not where.
set -eu
[ -n "${DATABASE_WRITER_HOST:-}" ] || exit 0
exec pg_isready --quiet --timeout=2 --host="$DATABASE_WRITER_HOST" --port="${DATABASE_PORT:-5432}"
