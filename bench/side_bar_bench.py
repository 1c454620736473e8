# SPDX-License-Identifier: MPL-2.0
"""What the side bar's live check costs on a document of 200 pages: the copy, which is made in the
office's own thread, and reading and checking it, which happen in a thread of ours. CPU time.

usage: PRESSKIT_BINARY_DIR=build /usr/bin/python3 bench/side_bar_bench.py"""
import os
import pathlib
import resource
import statistics
import subprocess
import sys

SOURCE = pathlib.Path(__file__).parents[1]
BINARY = pathlib.Path(os.environ.get("PRESSKIT_BINARY_DIR", SOURCE / "build")).resolve()
sys.path.insert(0, str(SOURCE / "tests/office"))

import harness  # noqa: E402

harness.use_types(BINARY / "uno/presskit.rdb")
PAGES = 200
ROUNDS = 7


def cpu_of(office):
    """Seconds of all processes of the office, so far."""
    ticks = 0
    for pid in office.processes():
        fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def main():
    release = (SOURCE / "docs/sample/harbor-release.txt").read_text(encoding="utf-8")
    lede, rest = release.split("The inner basin", 1)
    paragraph = "The inner basin" + rest.split("\n", 1)[0]
    with harness.Office(BINARY / "presskit.oxt") as office:
        context = office.start()
        manager = context.ServiceManager
        desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        document = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0,
                                                harness.property_values(Hidden=True))
        text = lede + "\r".join(f"{n}. {paragraph}" for n in range(PAGES * 13)) + "\r" + rest
        document.getText().setString(text.replace("\n", "\r"))
        document.getCurrentController().getViewCursor().jumpToLastPage()
        pages = document.getCurrentController().PageCount
        copies, size = [], 0
        for _ in range(ROUNDS):
            stream = manager.createInstanceWithContext("com.sun.star.io.SequenceOutputStream",
                                                       context)
            before = cpu_of(office)
            document.storeToURL("private:stream", harness.property_values(
                FilterName="writer8", OutputStream=stream))
            copies.append(cpu_of(office) - before)
            size = len(stream.getWrittenBytes())
        file = office.folder / "long.odt"
        document.storeToURL(f"file://{file}", harness.property_values(FilterName="writer8"))
        document.close(True)
        checks = []
        for _ in range(ROUNDS):
            before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
            subprocess.run([BINARY / "bin/presskit", "check", file], capture_output=True)
            checks.append(resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before)
    print(f"{pages} pages, {len(text):,} characters, a copy of {size:,} bytes")
    print(f"copy:           median {statistics.median(copies):.3f} s, worst {max(copies):.3f} s CPU")
    print(f"read and check: median {statistics.median(checks):.3f} s, worst {max(checks):.3f} s CPU")


if __name__ == "__main__":
    main()
