"""Writes a larger knowledge base: scale.py KB TIMES DIRECTORY. Each entry comes TIMES times, in other words but the first."""

import json
import pathlib
import random
import re
import shutil
import sys

kb, times, target = pathlib.Path(sys.argv[1]), int(sys.argv[2]), pathlib.Path(sys.argv[3])
VOWELS, CONSONANTS = "aeiou", "bcdfghklmnprstvw"
# Words of the message, not captures, groups, classes or escapes.
WORD = re.compile(r"%\{[^}]*\}|\(\?[^):]*[:)]|\[[^]]*\]|\\.|\{[^}]*\}|[a-z]{3,}")


def other_words(pattern, rng):
    def change(match):
        word = match.group()
        if not word.islower() or not word.isalpha():
            return word
        return "".join(rng.choice(VOWELS if letter in VOWELS else CONSONANTS) for letter in word)

    return WORD.sub(change, pattern)


shutil.rmtree(target, ignore_errors=True)
shutil.copytree(kb, target)
for file in sorted(target.glob("entries/*/*.json")):
    text = file.read_text(encoding="utf-8")
    for copy in range(1, times):
        rng = random.Random(f"{file.stem} {copy}")
        entry = json.loads(text)
        entry.pop("aka", None)
        for signature in entry["signatures"]:
            signature["pattern"] = other_words(signature["pattern"], rng)
        file.with_name(f"{file.stem}-{copy}.json").write_text(json.dumps(entry), encoding="utf-8")
