#!/usr/bin/env bash
# Measures whole processes side by side and writes a table in Markdown: src/bench/run.sh [MEGABYTES]
# Needs Maven, and for what it compares with, Debian's packages; takes half an hour.
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

# The benchmarks in Java: JMH's, and what one would write first.
mvn -q -Pbench test-compile dependency:build-classpath -Dmdep.outputFile="$work/classpath"
classes=$work/classes:target/classes:$(cat "$work/classpath")

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
    "ripgrep" "taskset -c 0 rg -c -j1 --regex-size-limit 4G --dfa-size-limit 1G -f $work/patterns $work/$log.log" \
    "Hyperscan" "taskset -c 0 $work/hyperscan $work/patterns $work/database $work/$log.log" \
    "faultline" "taskset -c 0 $tool $work/$log.log"
done
cat "$work/clean.log" "$work/clean.log" "$work/clean.log" "$work/clean.log" >"$work/four.log"
table "Clean, threads" \
  "$size MB, one processor" "taskset -c 0 $tool $work/clean.log" \
  "$size MB, two processors" "taskset -c 0,1 $tool $work/clean.log"
table "Clean, threads" \
  "4 times $size MB, one processor" "taskset -c 0 $tool $work/four.log" \
  "4 times $size MB, two processors" "taskset -c 0,1 $tool $work/four.log"
python3 src/bench/scale.py kb 20 "$work/kb20"
java -cp target/classes:"$(cat "$work/classpath")" dev.faultline.kb.IndexCompiler "$work/kb20" "$work/lib20"
large="env FAULTLINE_JAVA_OPTIONS=-Dfaultline.lib=$work/lib20"
log=src/main/dist/lib/training/traceback.log
table "Knowledge base, one processor" \
  "$size MB, clean" "taskset -c 0 $tool $work/clean.log" \
  "the same, 20 times the entries" "taskset -c 0 $large $tool $work/clean.log"
table "Knowledge base, start" \
  "a traceback" "$tool $log" \
  "the same, 20 times the entries" "$large $tool $log"
RUNS=3 table "2 MB, one processor" \
  "faultline" "taskset -c 0 $tool $work/tiny.log" \
  "java.util.regex, every line, every pattern" \
  "taskset -c 0 java -cp $classes dev.faultline.match.NaiveRegex $work/patterns $work/tiny.log"
table "Lines that need work, 32 MB, one processor" \
  "plain" "taskset -c 0 $tool $work/small.log" \
  "coloured" "taskset -c 0 $tool $work/coloured.log" \
  "UTF-8" "taskset -c 0 $tool $work/utf8.log" \
  "one line" "taskset -c 0 $tool $work/oneline.log"
RUNS=3 table "Length of the input, standard input" \
  "1 MB" "sh -c 'head -c 1048576 $work/clean.log | $tool'" \
  "32 MB" "sh -c '$tool <$work/small.log'" \
  "$size MB" "sh -c '$tool <$work/clean.log'" \
  "4 times $size MB" "sh -c '$tool <$work/four.log'" \
  "one line of $size MB" "sh -c 'tr \"\\n\" \" \" <$work/clean.log | $tool'"
hit="RuntimeError: CUDA out of memory. Tried to allocate 2.00 GiB. GPU 0 has a total capacity of 23.65 GiB"
RUNS=3 table "The worst lines, standard input" \
  "4 MB, every line an error" "sh -c 'yes \"$hit\" | head -c 4194304 | $tool'" \
  "8 MB, every line an error" "sh -c 'yes \"$hit\" | head -c 8388608 | $tool'" \
  "4 MB, one line of errors" "sh -c 'yes \"$hit\" | tr -d \"\\n\" | head -c 4194304 | $tool'" \
  "8 MB, one line of errors" "sh -c 'yes \"$hit\" | tr -d \"\\n\" | head -c 8388608 | $tool'"
echo
java -cp "$classes" org.openjdk.jmh.Main 2>/dev/null | sed -n '/^Benchmark/,$p'
