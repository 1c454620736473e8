# SPDX-License-Identifier: MPL-2.0
"""How much longer Writer takes to start with the extension: pairs of starts in turn, in a window,
until it has been quiet for a second; CPU time. usage: startup.py presskit.oxt [pairs]"""
import os
import pathlib
import random
import statistics
import sys
import time

TESTS = pathlib.Path(__file__).parents[1] / "tests"
sys.path[:0] = [str(TESTS / "office"), str(TESTS / "ui")]
import desktop  # noqa: E402
import harness  # noqa: E402


def cpu(office):
    """Seconds that the office's processes have computed so far."""
    ticks = 0
    for pid in office.processes():
        fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def start(office):
    context = office.start("--writer")
    service = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.frame.Desktop", context)
    while service.getCurrentComponent() is None:
        time.sleep(0.1)
    spent = -1.0
    while cpu(office) - spent > 0.02:
        spent = cpu(office)
        time.sleep(1)
    office.stop()
    return spent


def main(oxt, pairs):
    with desktop.Desktop("/tmp") as screen, harness.Office(oxt, screen.display) as plain, \
            harness.Office(oxt, screen.display) as extended:
        extended.install()
        for office in (plain, extended):  # the first start makes the profile
            start(office)
        times = {plain: [], extended: []}
        for _ in range(pairs):
            for office in random.sample([plain, extended], 2):
                times[office].append(start(office))
        without, with_it = times[plain], times[extended]
        differences = [b - a for a, b in zip(without, with_it)]
        print(f"without {statistics.median(without):.3f} s, with {statistics.median(with_it):.3f} s, "
              f"median difference {statistics.median(differences) * 1000:+.0f} ms "
              f"(quartiles {', '.join(f'{q * 1000:+.0f}' for q in statistics.quantiles(differences))}), "
              f"{pairs} pairs, CPU time")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]).resolve(), int(sys.argv[2]) if len(sys.argv) > 2 else 15)
