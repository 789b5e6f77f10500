#!/usr/bin/env bash
# Measures whole processes side by side and writes a table in Markdown: src/bench/run.sh [MEGABYTES]
# Needs the packaged tool (mvn package -DskipTests) and, for what it compares with, Debian's packages.
set -euo pipefail
cd "$(dirname "$0")/../.."
size=${1:-256}
tool=$PWD/target/faultline/bin/faultline
work=$PWD/target/bench
mkdir -p "$work"

need=()
command -v rg >/dev/null || need+=(ripgrep)
[ -e /usr/include/hs/hs.h ] || need+=(libhyperscan-dev gcc libc6-dev)
if [ ${#need[@]} -gt 0 ]; then
  apt-get update -q && apt-get install -y -q "${need[@]}"
fi
[ -x "$tool" ] || mvn -q package -DskipTests

"$tool" kb export --patterns >"$work/all"
# Debian's ripgrep refuses a few escapes and line feeds; both competitors get what it takes.
while IFS= read -r pattern; do
  rg -q -e "$pattern" /dev/null 2>/dev/null || [ $? -eq 1 ] && printf '%s\n' "$pattern"
done <"$work/all" >"$work/patterns"
python3 src/bench/logs.py "$size" "$work"
gcc -O2 -o "$work/hyperscan" src/bench/hyperscan.c -lhs
"$work/hyperscan" "$work/patterns" "$work/database" "$work/small.log" >/dev/null
mkdir -p "$work/empty"
printf 'public class Empty { public static void main(String[] a) {} }\n' >"$work/empty/Empty.java"
javac --release 17 -d "$work/empty" "$work/empty/Empty.java"

# table TITLE NAME COMMAND [NAME COMMAND ...]: interleaved runs, medians, ratio to the first.
table() {
  title=$1
  shift
  python3 src/bench/compare.py "$title" "${RUNS:-11}" "$@"
}

echo "$(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2), $(nproc) processors," \
  "$(wc -l <"$work/patterns") of $(wc -l <"$work/all") patterns, $(rg --version | head -1)," \
  "hyperscan $(dpkg-query -W -f '${Version}' libhyperscan-dev)"
for jdk in ${JDKS:-${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}}; do
  export JAVA_HOME=$jdk
  target/faultline/bin/faultline-archive
  log=src/main/dist/lib/training/traceback.log
  table "Start, $("$jdk/bin/java" -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/Java \1/p')" \
    "empty main" "$jdk/bin/java -XX:+UseSerialGC -XX:-UsePerfData -cp $work/empty Empty" \
    "faultline, a traceback of $(wc -l <$log) lines" "$tool $log"
done
for log in clean hits; do
  table "$size MB, $log, one processor" \
    "ripgrep" "taskset -c 0 rg -c -j1 -f $work/patterns $work/$log.log" \
    "Hyperscan" "taskset -c 0 $work/hyperscan $work/patterns $work/database $work/$log.log" \
    "faultline" "taskset -c 0 $tool $work/$log.log"
done
table "$size MB, clean, threads" \
  "one processor" "taskset -c 0 $tool $work/clean.log" \
  "two processors" "taskset -c 0,1 $tool $work/clean.log"
table "Lines that need work, 32 MB, one processor" \
  "plain" "taskset -c 0 $tool $work/small.log" \
  "coloured" "taskset -c 0 $tool $work/coloured.log" \
  "UTF-8" "taskset -c 0 $tool $work/utf8.log" \
  "one line" "taskset -c 0 $tool $work/oneline.log"
