#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""Documents a second of Press Kit, other template engines and a bare loop: docs/performance.md.

Each engine lives in a worker process that has read its template. A worker is asked in lines of
tab-separated "engine, signatories, CPU seconds to go on for, file to save the last document in"
and answers "CPU seconds, documents, bytes". The bursts of all engines take turns, so that a slow
moment of the machine meets all of them; of each engine's bursts a low percentile counts.
"""

import argparse
import html
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

from docx_templates import write_docx_templates
from odt_templates import write_odt_templates
from sample_kit import sample_kit

ENGINES = [  # name, worker, what the table calls it
    ("libdeflate1", "cpp", "yardstick, libdeflate 1"),
    ("libdeflate6", "cpp", "yardstick, libdeflate 6"),
    ("zlib6", "cpp", "yardstick, zlib 6"),
    ("libdeflate6-all", "cpp", "yardstick, libdeflate 6, every entry deflated again"),
    ("zlib6-all", "cpp", "yardstick, zlib 6, every entry deflated again"),
    ("presskit", "cpp", "**Press Kit**"),
    ("jinja", "python", "Jinja2 + zipfile, forty lines"),
    ("relatorio", "python", "relatorio"),
    ("carbone", "node", "carbone"),
    ("easy-template-x", "node", "easy-template-x (DOCX)"),
    ("docxtemplater", "node", "docxtemplater (DOCX)"),
    ("docxtpl", "python", "docxtpl (DOCX)"),
]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--worker", type=Path, required=True, help="presskit_compare")
    parser.add_argument("--modules", type=Path, required=True, help="folder with node_modules")
    parser.add_argument("--template", type=Path, required=True, help="whose styles are used")
    parser.add_argument("--sample", type=Path, required=True, help="harbor-release.txt")
    parser.add_argument("--work", type=Path, required=True, help="folder for templates and data")
    parser.add_argument("--out", type=Path, help="the table, as Markdown")
    parser.add_argument("--signatories", type=int, nargs="+", default=[36, 1000, 10000])
    parser.add_argument("--engines", nargs="+", default=[name for name, _, _ in ENGINES])
    parser.add_argument("--rounds", type=int, default=25)
    parser.add_argument("--burst", type=float, default=0.05, help="CPU seconds")
    parser.add_argument("--percentile", type=int, default=20)
    parser.add_argument("--budget", type=float, default=40,
                        help="CPU seconds for one engine at one N; at least three bursts")
    return parser.parse_args()


def prepare(options):
    options.work.mkdir(parents=True, exist_ok=True)
    for count in options.signatories:
        kit = sample_kit(options.sample, count)
        (options.work / f"data-{count}.json").write_text(json.dumps(kit, ensure_ascii=False),
                                                         encoding="utf-8")
    write_odt_templates(options.template, options.work)
    write_docx_templates(options.work)


class Worker:
    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        text=True, bufsize=1)

    def ask(self, engine, count, seconds, save=""):
        """CPU seconds for one document, its bytes."""
        self.process.stdin.write(f"{engine}\t{count}\t{seconds}\t{save}\n")
        answer = self.process.stdout.readline()
        if not answer:
            sys.exit(f"{engine} at N = {count}: its worker ended; see above")
        spent, documents, size = answer.split("\t")
        return float(spent) / int(documents), int(size)


def start_workers(options):
    here = Path(__file__).parent
    return {
        "cpp": Worker([options.worker, options.work]),
        "python": Worker([sys.executable, here / "engines.py", options.work]),
        "node": Worker(["node", here / "engines.cjs", options.work, options.modules]),
    }


def words(document):
    """The running text and the header of a filled document."""
    with zipfile.ZipFile(document) as package:
        if package.testzip() is not None:
            sys.exit(f"{document}: damaged")
        parts = [name for name in package.namelist()
                 if name in ("content.xml", "styles.xml", "word/document.xml")
                 or name.startswith("word/header")]
        text = "".join(package.read(name).decode("utf-8") for name in sorted(parts))
    text = re.sub(r"</(text:p|text:h|w:p)>|<w:br/>", " ", text)
    return html.unescape(re.sub(r"<[^>]*>", "", text)).split()


def verify(engine, document, kit):
    """Nobody is measured for leaving something out."""
    found = " ".join(words(document))
    wanted = ["statement has " + kit["count"] + " signatories."]
    wanted += [" ".join(item["text"].split()) for item in kit["opening"] + kit["items"]]
    wanted += [item["text"] for item in kit["closing"]]
    wanted += [f"“{quote['text']}” — {quote['speaker']}, " for quote in kit["quotes"]]
    wanted += [" ".join(each["name"] for each in kit["signatories"])]
    for text in wanted:
        if text not in found:
            sys.exit(f"{engine}: {document} lacks \"{text[:60]}…\"")
    if found.count(kit["headline"]) < 2:
        sys.exit(f"{engine}: {document} has no header")


def measure(options, workers, engines, count):
    kit = json.loads((options.work / f"data-{count}.json").read_text(encoding="utf-8"))
    rounds, times, sizes = {}, {name: [] for name, _, _ in engines}, {}
    for name, worker, _ in engines:  # warm up, and see what a burst costs
        document = options.work / f"{name}-{count}.zip"
        workers[worker].ask(name, count, options.burst * 6, document)
        once, sizes[name] = workers[worker].ask(name, count, options.burst)
        verify(name, document, kit)
        rounds[name] = max(3, min(options.rounds, int(options.budget / max(once, options.burst))))
    for turn in range(options.rounds):
        for name, worker, _ in engines:
            if turn < rounds[name]:
                times[name].append(workers[worker].ask(name, count, options.burst)[0])
    return {name: (sorted(each)[len(each) * options.percentile // 100], sizes[name])
            for name, each in times.items()}


def figure(seconds):
    speed = 1 / seconds
    return f"{speed:,.0f}" if speed >= 20 else f"{speed:.1f}"


def table(options, engines, results):
    """Documents a second, and how many times faster Press Kit is in the same run."""
    heads = [f"N = {count:,}" for count in options.signatories]
    lines = ["| | " + " | ".join(f"{head} | Press Kit is | KB" for head in heads) + " |",
             "|---|" + "--:|--:|--:|" * len(heads)]
    for name, _, title in engines:
        cells = [title]
        for count in options.signatories:
            seconds, size = results[count][name]
            ours = results[count].get("presskit", (None, 0))[0]
            ratio = f"{seconds / ours:.2f}×" if ours and name != "presskit" else ""
            cells += [figure(seconds), ratio, f"{size / 1024:,.1f}"]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def main():
    options = arguments()
    engines = [each for each in ENGINES if each[0] in options.engines]
    prepare(options)
    workers = start_workers(options)
    results = {}
    for count in options.signatories:
        print(f"N = {count} …", file=sys.stderr)
        results[count] = measure(options, workers, engines, count)
    made = table(options, engines, results)
    print(made)
    if options.out:
        options.out.write_text(made, encoding="utf-8")
    for worker in workers.values():
        worker.process.stdin.close()
        worker.process.wait()


main()
