"""Runs commands in turns and prints a table: compare.py TITLE RUNS NAME COMMAND [NAME COMMAND ...]."""

import os
import shlex
import statistics
import subprocess
import sys
import time

title, runs = sys.argv[1], int(sys.argv[2])
pairs = list(zip(sys.argv[3::2], sys.argv[4::2]))
walls = {name: [] for name, _ in pairs}
cpus = {name: [] for name, _ in pairs}
memory = {name: 0 for name, _ in pairs}
for turn in range(runs + 1):
    for name, command in pairs:
        start = time.perf_counter()
        process = subprocess.Popen(shlex.split(command), stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        if os.waitstatus_to_exitcode(status) > 1:
            sys.exit(f"failed: {command}")
        if turn > 0:  # the first turn warms the page cache
            walls[name].append(wall)
            cpus[name].append(usage.ru_utime + usage.ru_stime)
            memory[name] = max(memory[name], usage.ru_maxrss // 1024)
print(f"\n| {title} | wall, median | wall, best | CPU, median | ratio of medians | peak memory |")
print("| --- | --- | --- | --- | --- | --- |")
first = statistics.median(walls[pairs[0][0]])
for name, _ in pairs:
    median = statistics.median(walls[name])
    cpu = statistics.median(cpus[name])
    print(
        f"| {name} | {median * 1000:.0f} ms | {min(walls[name]) * 1000:.0f} ms | {cpu * 1000:.0f} ms"
        f" | {median / first:.2f} | {memory[name]} MB |"
    )
