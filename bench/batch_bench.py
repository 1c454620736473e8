#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""Batches against what they could cost: docs/performance.md, "Many kits".
batch_bench.py BUILD [pdf] [odt] [growth]   (the build holds bin/presskit, bench/batch_yardstick, …)
Everything that is compared runs in turn, on the same files; the best of the rounds counts, for the
time on the clock and, where other work runs on the machine, for the processors' time."""
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time

BUILD = pathlib.Path(sys.argv[1]).resolve()
WANTED = sys.argv[2:] or ["odt", "pdf", "growth"]
SAMPLE = pathlib.Path(__file__).resolve().parents[1] / "docs/sample/harbor-release.txt"
OFFICE = pathlib.Path(shutil.which("soffice") or "/nowhere").resolve().parent
OUR_PDF = ('{"PDFUACompliance":{"type":"boolean","value":"true"},'
           '"SelectPdfVersion":{"type":"long","value":"2"},'
           '"UseTaggedPDF":{"type":"boolean","value":"true"},'
           '"ExportBookmarks":{"type":"boolean","value":"true"}}')
ROUNDS = int(os.environ.get("ROUNDS", "5"))


def sources(folder, count):
    folder.mkdir()
    text = SAMPLE.read_text(encoding="utf-8")
    paths = [folder / f"r{number:05}.txt" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(text.replace("dredging", f"dredging in year {number}"), encoding="utf-8")
    return paths


def processor_time():
    """Of all children that have ended, and of theirs."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def timed(*command, **options):
    """Seconds on the clock, and of the processors."""
    start, used = time.monotonic(), processor_time()
    subprocess.run([str(word) for word in command], check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, **options)
    return time.monotonic() - start, processor_time() - used


def presskit(paths, out, *options):
    shutil.rmtree(out, ignore_errors=True)
    return timed(BUILD / "bin/presskit", "generate", "--jobs", "2", "--out", out, *options, *paths)


def table(title, best, kits):
    print(f"\n{title} ({kits} kits, best of {ROUNDS} rounds in turn)")
    clock, processors = best["presskit"]
    for name, (seconds, used) in best.items():
        print(f"  {name:30} {seconds:8.2f} s  {kits / seconds:8.1f} kits/s  presskit takes "
              f"{clock / seconds:5.2f}x its time; {used:7.2f} s of the processors, "
              f"{processors / used:5.2f}x", flush=True)


def best_of(runs):
    best = {}
    for _ in range(ROUNDS):
        for name, run in runs.items():
            try:
                best[name] = tuple(map(min, run(), best.get(name, (1e9, 1e9))))
            except subprocess.CalledProcessError as error:
                print(f"  {name}: exit code {error.returncode}", file=sys.stderr)
    return best


def odt(folder, count=400):
    paths = sources(folder / "in", count)
    presskit(paths, folder / "kits", "--formats", "odt")

    def yardstick():
        shutil.rmtree(folder / "again", ignore_errors=True)
        used = processor_time()
        seconds = float(subprocess.run([BUILD / "bench/batch_yardstick", folder / "kits",
                                        folder / "again"], check=True, capture_output=True).stdout)
        return seconds, processor_time() - used
    table("ODT only", best_of({
        "presskit": lambda: presskit(paths, folder / "kits-2", "--formats", "odt"),
        "the same bytes, no content": yardstick}), count)


def pdf(folder, count=int(os.environ.get("PDF_KITS", "20"))):
    paths = sources(folder / "in", count)
    presskit(paths, folder / "kits", "--formats", "odt")
    odts = folder / "odts"
    odts.mkdir()
    for path in (folder / "kits").glob("*/*.odt"):
        shutil.copy(path, odts / f"{path.parent.name}-{path.name}")
    files = sorted(odts.iterdir())
    profiles = iter(range(1000))

    def fresh():
        shutil.rmtree(folder / "out", ignore_errors=True)
        (folder / "out").mkdir()
        return f"file://{folder}/profile{next(profiles)}"

    def soffice(target="pdf"):
        return timed("soffice", f"-env:UserInstallation={fresh()}", "--headless", "--convert-to",
                     target, "--outdir", folder / "out", *files)

    def unoconv():
        fresh()
        home = folder / f"home{next(profiles)}"
        home.mkdir()
        return timed("/usr/bin/python3", "/usr/bin/unoconv", "-T", "120", "-f", "pdf", "-o",
                     folder / "out", *files, env={**os.environ, "HOME": str(home)})

    def kit():
        return timed(BUILD / "bench/lok_loop", OFFICE, fresh(), f"file://{folder}/out",
                     *[f"file://{path}" for path in files])
    runs = {"presskit": lambda: presskit(paths, folder / "kits-2", "--formats", "pdf"),
            "soffice --convert-to, one call": soffice,
            "soffice, PDFs as ours": lambda: soffice("pdf:writer_pdf_Export:" + OUR_PDF),
            "plain LibreOfficeKit": kit}
    if shutil.which("unoconv"):
        runs["unoconv"] = unoconv
    table(f"PDF, {len(files)} documents, cold start included", best_of(runs), count)


def memory(process, peaks, stop):
    """Resident MiB of the command and of the largest of its makers, now and then."""
    while not stop.is_set():
        rows = subprocess.run(["ps", "-o", "ppid=,pid=,rss=", "-A"], capture_output=True,
                              text=True).stdout.split("\n")
        all_rows = [tuple(map(int, row.split())) for row in rows if row.strip()]
        own = max((r for _, p, r in all_rows if p == process.pid), default=0)
        makers = max((r for pp, _, r in all_rows if pp == process.pid), default=0)
        peaks.append((own // 1024, makers // 1024))
        stop.wait(0.5)


def growth(folder):
    print("\nGrowth, ODT only, --jobs 2")
    paths = sources(folder / "in", 10000)
    for count in (10, 100, 1000, 10000):
        shutil.rmtree(folder / "kits", ignore_errors=True)
        start, used = time.monotonic(), processor_time()
        process = subprocess.Popen(
            [BUILD / "bin/presskit", "generate", "--jobs", "2", "--formats", "odt", "--out",
             folder / "kits", *paths[:count]], stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        peaks, stop = [], threading.Event()
        watcher = threading.Thread(target=memory, args=(process, peaks, stop))
        watcher.start()
        code = process.wait()
        stop.set()
        watcher.join()
        seconds, used = time.monotonic() - start, processor_time() - used
        quarters = [max(peaks[i * len(peaks) // 4:(i + 1) * len(peaks) // 4] or [(0, 0)])
                  for i in range(4)]
        print(f"  {count:6} kits  {seconds:7.1f} s  {seconds / count * 1000:6.1f} ms a kit, "
              f"{used / count * 1000:5.1f} of the processors  exit {code}  MiB (command, a maker) in "
              f"each quarter: {quarters}", flush=True)


for wanted in WANTED:
    with tempfile.TemporaryDirectory(prefix="presskit-bench-") as scratch:
        {"odt": odt, "pdf": pdf, "growth": growth}[wanted](pathlib.Path(scratch))
