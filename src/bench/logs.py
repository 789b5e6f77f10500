"""Writes the logs of the benchmarks: logs.py MEGABYTES DIRECTORY. The same seed, the same bytes."""

import random
import sys

megabytes, directory = int(sys.argv[1]), sys.argv[2]
rng = random.Random(20261122)
WORDS = "http cache GPU batch started rank avg server worker prefill decode queue tokens slot loaded shard".split()
HIT = (
    "torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB. GPU 0 has a total capacity of 23.65 GiB"
    " of which 1.12 GiB is free.\n"
)


def line():
    r = rng.random
    kind = rng.randrange(5)
    if kind == 0:
        return (
            f"INFO 08-01 12:{rng.randrange(60):02d}:{rng.randrange(60):02d} [loggers.py:111] Engine 000: Avg prompt"
            f" throughput: {rng.randrange(900)}.0 tokens/s, Avg generation throughput: {rng.randrange(900)}.0 tokens/s,"
            f" Running: {rng.randrange(64)} reqs, Waiting: {rng.randrange(9)} reqs, GPU KV cache usage: {r() * 9:.1f}%\n"
        )
    if kind == 1:
        return "DEBUG " + " ".join(rng.choice(WORDS) for _ in range(12)) + "\n"
    if kind == 2:
        return f"{{'loss': {r() * 3:.4f}, 'grad_norm': {r():.4f}, 'learning_rate': {r() / 1e4:.3e}, 'epoch': {r():.2f}}}\n"
    stamp = f"2025-08-01T12:{rng.randrange(60):02d}:{rng.randrange(60):02d}.{rng.randrange(1000):03d}Z"
    return f'{stamp} INFO 10.0.0.{rng.randrange(256)}:{rng.randrange(65536)} - "POST /v1/chat/completions HTTP/1.1" 200 OK\n'


block = [line() for _ in range(40_000)]
size = sum(map(len, block))


def write(name, limit, change=lambda number, text: text, extra=None):
    written, number = 0, 0
    with open(f"{directory}/{name}.log", "w", encoding="utf-8") as out:
        while written < limit:
            text = change(number, block[number % len(block)])
            out.write(text)
            written += len(text)
            number += 1
            if extra and number % 10_000 == 0:
                out.write(extra)


MB = 1 << 20
write("clean", megabytes * MB)
write("hits", megabytes * MB, extra=HIT)
write("small", 32 * MB)
write("tiny", 2 * MB)
write("coloured", 32 * MB, lambda n, t: f"\x1b[32m{t[:5]}\x1b[0m{t[5:]}")
write("utf8", 32 * MB, lambda n, t: t[:-1] + " caf\u00e9 \u6a21\u578b \u2588\u2588 \u2713\n" if n % 2 else t)
write("oneline", 32 * MB, lambda n, t: t[:-1] + " ")
