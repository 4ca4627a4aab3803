# Sourced by every script in bin/: finds or installs what the project needs, and says in one sentence what is missing
# when it cannot. Needs: bash, a Debian-like system; root only when something must be installed.
set -euo pipefail
ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 2; }

# apt_install PACKAGE...: installs Debian packages, or fails with the reason of apt.
apt_install() {
  [ "$(id -u)" = 0 ] || return 1
  command -v apt-get >/dev/null || return 1
  say "Installing $* ..."
  local log
  log="$(mktemp)"
  if ! { DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" ||
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; }; } >"$log" 2>&1; then
    tail -n 3 "$log" >&2
    rm -f "$log"
    return 1
  fi
  rm -f "$log"
}

# is_jdk25 DIR: is there a compiler of version 25 in DIR?
is_jdk25() {
  [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | grep -q '^javac 25'
}

find_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/*25*; do
    if [ -n "$candidate" ] && is_jdk25 "$candidate"; then
      printf '%s' "$candidate"
      return
    fi
  done
  return 1
}

need_jdk() {
  local home
  home="$(find_jdk)" || { apt_install openjdk-25-jdk-headless && home="$(find_jdk)"; } ||
    die "JDK 25 is missing: put it under /usr/lib/jvm or point JAVA_HOME at it (this Debian has no package openjdk-25-jdk-headless, or you are not root)."
  export JAVA_HOME="$home"
  export PATH="$JAVA_HOME/bin:$PATH"
}

need_maven() {
  command -v mvn >/dev/null || apt_install maven || die "Maven 3.8.7 or newer is missing: install the package maven."
}

need_chromium() {
  [ -x /usr/bin/chromium ] || apt_install chromium || die "Chromium is missing: install the package chromium."
}

# build ARGS...: Maven, quiet; the log is shown only when it fails. A failed look-up is cached, hence the second try.
export MAVEN_OPTS="${MAVEN_OPTS:---sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED -XX:TieredStopAtLevel=1 -XX:+UseSerialGC}"

build() {
  (cd "$ROOT" && mvn -q -B -ntp "$@")
}

# jar_is_fresh JAR FOLDER...: is JAR newer than every source, POM and resource in the folders?
jar_is_fresh() {
  local jar="$1"
  shift
  [ -f "$jar" ] || return 1
  local newer
  newer="$(cd "$ROOT" && find pom.xml "$@" -path '*/target' -prune -o -type f -newer "$jar" -print -quit)"
  [ -z "$newer" ]
}

# The modules that bin/* start, the jars they are started from, and when those were last known to be up to date. A file
# of its own: the build dates jars by the fixed time stamp of the project, so that they look old at once.
PROGRAM_MODULES=(embedded-postgres simulator portal demo benchmark)
PROGRAM_JARS=(simulator/target/simulator.jar portal/target/portal-1.0.0-SNAPSHOT-exec.jar demo/target/demo.jar benchmark/target/benchmark.jar)
BUILT="$ROOT/benchmark/target/programs-built"

# programs_are_fresh: are all jars there, and was no source, POM or resource touched since they were built?
programs_are_fresh() {
  local jar newer
  [ -f "$BUILT" ] || return 1
  for jar in "${PROGRAM_JARS[@]}"; do
    [ -f "$ROOT/$jar" ] || return 1
  done
  newer="$(cd "$ROOT" && find pom.xml "${PROGRAM_MODULES[@]}" -path '*/target' -prune -o -type f -newer "$BUILT" -print -quit)"
  [ -z "$newer" ]
}

# building COMMAND...: runs what builds the programs, and notes when it began: what is saved meanwhile is newer.
building() {
  local began
  began="$(mktemp)"
  "$@" || { rm -f "$began"; return 1; }
  touch -r "$began" "$BUILT"
  rm -f "$began"
}

# build_programs: builds the jars that bin/* start, when a source is newer than they are.
build_programs() {
  programs_are_fresh && return
  say "Building (the first time this downloads what it needs) ..."
  building build package -DskipTests
}
