# Read by the scripts beside it: where the project is, and its JDK 25.
# shellcheck shell=bash
# shellcheck disable=SC2034  # root, jdk and stack are for the scripts that read this

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
stack=$root/infra/stack/target/linli-stack.jar

fail() {
	echo "$*" >&2
	exit 1
}

is_jdk_25() {
	[ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25[".]' "$1/release" 2>/dev/null
}

find_jdk() {
	local home found
	found=$(command -v javac || true)
	[ -z "$found" ] || found=$(dirname "$(dirname "$(readlink -f "$found" 2>/dev/null || echo "$found")")")
	for home in "${JAVA_HOME:-}" "${JAVA25_HOME:-}" "$found" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* \
		"$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
		if is_jdk_25 "$home"; then
			echo "$home"
			return
		fi
	done
	return 1
}

jdk=$(find_jdk) || fail "There is no JDK 25 here: install one, such as Eclipse Temurin 25, or let JAVA_HOME name it."

# Maven's toolchain looks for a JDK in every variable of this form.
export JAVA25_HOME=$jdk

need_maven() {
	command -v mvn >/dev/null || fail "There is no Maven here: install Maven 3.8 or later, so that mvn is in the PATH."
	mvn -v >/dev/null 2>&1 || export JAVA_HOME=$jdk
}

need_build() {
	[ -f "$stack" ] || fail "Nothing is built yet: run infra/up first."
}

run_stack() {
	"$jdk/bin/java" -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dlinli.root="$root" \
		-Dlinli.columns="$(tput cols 2>/dev/null || echo 100)" -jar "$stack" "$@"
}
