#!/usr/bin/env python3
# SPDX-License-Identifier: MPL-2.0
"""How many signatories of the real letters are read right, missing and extra.

    letters_report.py PRESSKIT [FOLDER [NAME...]]

Compares `presskit inspect --json` with signatories.txt ("## " = group, tab = column) of every
letter in FOLDER. No part of the tests: the letters are other people's texts and not everywhere at
hand.
"""
import collections
import json
import pathlib
import subprocess
import sys


def expected(path):
    entries, group = [], ""
    for line in path.read_text(encoding="utf-8").splitlines():
        line = line.rstrip()
        if line.startswith("## "):
            group = line[3:].rstrip(":")
        elif line:
            entries.append((line, group))
    return entries


def key(name):
    return " ".join(name.replace("\t", " ").rstrip(";,.*").split()).casefold()


def as_printed(signatory, want):
    """The entry as the list has it: with its country in a column, or for whom a person signs."""
    name = signatory["name"]
    with_country = key(name + " " + signatory.get("country", ""))
    return with_country if with_country in want else key(name)


def main():
    presskit = sys.argv[1]
    root = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else "/work/shared/samples/letters")
    wanted = sys.argv[3:]
    if not root.is_dir():
        print(f"{root} is not there; nothing to report")
        return
    for folder in sorted(root.iterdir()):
        if wanted and folder.name not in wanted:
            continue
        truth = expected(folder / "signatories.txt") if (folder / "signatories.txt").exists() else []
        for source in ("text.txt", "raw.md", "raw.html", "release.odt"):
            path = folder / source
            if not path.exists():
                continue
            run = subprocess.run([presskit, "inspect", "--json", str(path)],
                                 capture_output=True, text=True, check=False)
            if run.returncode != 0:
                print(f"{folder.name}/{source}: {run.stderr.strip()}")
                continue
            got = json.loads(run.stdout)["signatories"]
            want = collections.Counter(key(name) for name, _ in truth)
            printed = collections.Counter(as_printed(s, want) for s in got)
            right = sum((printed & want).values())
            missing, extra = want - printed, printed - want
            print(f"{folder.name}/{source}: {right} right, {sum(missing.values())} missing, "
                  f"{sum(extra.values())} extra of {len(truth)}")
            if wanted:
                print("  missing:", *missing.elements(), sep="\n    ")
                print("  extra:", *extra.elements(), sep="\n    ")


main()
