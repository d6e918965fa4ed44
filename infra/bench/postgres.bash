# Read by the scripts beside it: the bench's PostgreSQL and what is in it. Needs work, n, here, root, jdk and PGPORT.
# shellcheck shell=bash
# shellcheck disable=SC2154  # they are set by the script that reads this

# The one that was asked for; the product's own PostgreSQL 18, which comes with the build; else any from 15 on will do.
find_postgres() {
	local archive found
	if [ -n "${postgres:-}" ]; then
		[ -x "$postgres/initdb" ] && echo "$postgres"
		return
	fi
	if [ ! -x "$work/pgsql/bin/postgres" ]; then
		archive=$(find "$HOME/.m2/repository/io/zonky/test/postgres" -name "embedded-postgres-binaries-linux-$(uname -m |
			sed 's/x86_64/amd64/; s/aarch64/arm64v8/')-[0-9]*.jar" 2>/dev/null | sort -V | tail -n 1)
		if [ -n "$archive" ]; then
			mkdir -p "$work/pgsql"
			python3 -m zipfile -e "$archive" "$work/pgsql"
			python3 -m tarfile -e "$work"/pgsql/*.txz "$work/pgsql" 2>/dev/null
		fi
	fi
	for found in "$work/pgsql/bin" /usr/lib/postgresql/{18,17,16,15}/bin; do
		if [ -x "$found/initdb" ] && [ -x "$found/postgres" ]; then
			echo "$found"
			return
		fi
	done
	return 1
}

# PostgreSQL refuses to run as root; to itself, in a namespace of its own, it is nobody.
as_nobody() {
	if [ "$(id -u)" = 0 ]; then
		unshare -U "$@"
	else
		"$@"
	fi
}

start_postgres() {
	pg=$(find_postgres) || fail "There is no PostgreSQL server here: run infra/up once, which brings one, or install PostgreSQL 15 or later."
	if as_nobody "$pg/pg_ctl" -D "$work/pgdata" status >/dev/null 2>&1; then
		return
	fi
	if [ ! -f "$work/pgdata/PG_VERSION" ]; then
		as_nobody "$pg/initdb" -D "$work/pgdata" -U postgres -A trust --locale=C.UTF-8 -E UTF8 >"$work/log/initdb.log" 2>&1 ||
			fail "PostgreSQL's data folder could not be made; see $work/log/initdb.log."
	fi
	cat >"$work/pgdata/postgresql.auto.conf" <<END
listen_addresses = '127.0.0.1'
port = $PGPORT
unix_socket_directories = ''
timezone = 'UTC'
shared_buffers = 2GB
max_connections = 200
max_wal_size = 8GB
checkpoint_timeout = 30min
END
	echo "Starting PostgreSQL on port $PGPORT"
	as_nobody "$pg/pg_ctl" -D "$work/pgdata" -l "$work/log/postgres.log" -w start >/dev/null ||
		fail "PostgreSQL did not start: see $work/log/postgres.log, or choose other ports by --port-base."
}

stop_postgres() {
	pg=$(find_postgres) || return 0
	as_nobody "$pg/pg_ctl" -D "$work/pgdata" -m fast -w stop >/dev/null 2>&1 || true
}

in_bench() {
	PGOPTIONS='-c synchronous_commit=off -c maintenance_work_mem=512MB -c work_mem=128MB -c client_min_messages=warning' \
		psql -q -d bench -v ON_ERROR_STOP=1 "$@" >/dev/null
}

migrate() {
	"$jdk/bin/java" -jar "$root/migrations/target/linli-migrations.jar" --db "jdbc:postgresql://127.0.0.1:$PGPORT/bench" \
		--user postgres >"$work/log/migrations.log" 2>&1 || fail "Our schema could not be brought up to date; see $work/log/migrations.log."
	in_bench -f "$here/load/role.sql"
}

# Everything or nothing: a database whose loading did not end is made anew.
load_data() {
	if [ "$(cat "$work/loaded" 2>/dev/null)" = "$n" ]; then
		migrate
		prewarm
		return
	fi
	rm -f "$work/loaded"
	dropdb --if-exists --force bench
	createdb bench
	psql -q -d bench -c 'drop role if exists api_user, api_norls' 2>/dev/null || true
	echo "Loading the kit's data, $n complaints"
	in_bench -v n="$n" -f "$work/kit/01_schema.sql" -f "$work/kit/02_data.sql" -f "$work/kit/03_index_rls.sql" -f "$work/kit/04_functions.sql" ||
		fail "The kit's data could not be loaded; the reason stands above."
	vacuumdb -q -z -d bench
	bash "$work/kit/05_params.sh" >/dev/null
	BENCH_PARAMS=$work/kit/params in_bench -f "$here/load/limit.sql"
	migrate
	local step
	for step in "$here"/load/[0-9]*.sql; do
		echo "Loading ours from it: $(basename "$step" .sql)"
		in_bench -1 -f "$step" || fail "Our data could not be loaded; the reason stands above."
	done
	vacuumdb -q -z -d bench
	echo "$n" >"$work/loaded"
	prewarm
}

prewarm() {
	in_bench -c 'create extension if not exists pg_prewarm' -c "
		select pg_prewarm(c.oid) from pg_class c join pg_namespace s on s.oid = c.relnamespace
		 where s.nspname in ('app', 'linli', 'mart') and c.relkind in ('r', 'i')
		   and c.relname !~ 'repair|work_order|renovation|row_xid'" || true
}
