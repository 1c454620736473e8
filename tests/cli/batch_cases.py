# SPDX-License-Identifier: MPL-2.0
"""Many sources: several processes, parts of the sources, resuming, and what is killed on the way."""
import hashlib
import json
import os
import shutil
import signal
import subprocess
import time

from support import PROGRAM, SAMPLE, CommandTest
from office_cases import processes_using


class BatchTest(CommandTest):
    def setUp(self):
        super().setUp()
        for number in range(1, 13):
            self.write(f"in/r{number:02}.txt", SAMPLE.read_bytes())
        self.sources = [f"in/r{number:02}.txt" for number in range(1, 13)]

    def generate(self, *arguments, sources=None, formats="odt"):
        return self.run_command("generate", *(sources or self.sources), "--formats", formats,
                                *arguments)

    def kits(self, report):
        return json.loads((self.folder / report).read_text())["kits"]

    def digests(self, folder):
        return {name: hashlib.sha256((self.folder / folder / name).read_bytes()).hexdigest()
                for name in self.files(folder)}

    def test_the_number_of_processes_changes_nothing(self):
        one = self.generate("--out", "one", "--jobs", "1", "--report", "one.json")
        four = self.generate("--out", "four", "--jobs", "4", "--report", "four.json")
        self.assertEqual((one.returncode, four.returncode), (0, 0), four.stderr.decode())
        self.assertEqual(self.digests("one"), self.digests("four"))
        self.assertEqual(one.stdout.decode().replace("one/", "four/"), four.stdout.decode())
        self.assertEqual([kit["source"] for kit in self.kits("four.json")], self.sources)

    def test_parts_make_the_whole(self):
        self.generate("--out", "whole")
        counted = []
        for part in range(1, 4):
            made = self.generate("--out", "parts", "--shard", f"{part}/3", "--report",
                                 f"{part}.json")
            self.assertEqual(made.returncode, 0, made.stderr.decode())
            counted += [kit["source"] for kit in self.kits(f"{part}.json")]
        self.assertEqual(sorted(counted), self.sources)
        self.assertEqual(self.digests("whole"), self.digests("parts"))
        self.expect(0, "", "", "merge", "3.json", "1.json", "2.json", "-o", "all.json")
        self.assertEqual([kit["source"] for kit in self.kits("all.json")], self.sources)
        self.expect(3, "", "in/r01.txt: this is not a report of presskit generate; name the files "
                           "that --report wrote\n", "merge", "in/r01.txt", "-o", "none.json")

    def test_resume_makes_only_what_has_changed(self):
        self.generate("--out", "kits")
        before = self.digests("kits")
        shutil.rmtree(self.folder / "kits/r03")                            # not there
        (self.folder / "kits/r04/press-release.odt").write_bytes(b"else")  # changed by somebody
        self.write("in/r05.txt", SAMPLE.read_bytes().replace(b"dredging", b"cleaning"))
        again = self.generate("--out", "kits", "--resume", "--report", "r.json")
        self.assertEqual(again.returncode, 0, again.stderr.decode())
        made = [kit["source"] for kit in self.kits("r.json") if kit["status"] == "done"]
        self.assertEqual(made, ["in/r03.txt", "in/r04.txt", "in/r05.txt"])
        skipped = self.kits("r.json")[0]
        self.assertEqual((skipped["status"], len(skipped["outputs"])), ("skipped", 5))
        self.assertIn(b"in/r01.txt: unchanged since its kit was made", again.stderr)
        after = self.digests("kits")
        changed = {name.split("/")[0] for name in after if after[name] != before[name]}
        self.assertEqual(changed, {"r05"})
        for change in (["--locale", "en-GB"], ["--formats", "odt,html"], ["--strict"]):
            other = self.generate("--out", "kits", "--resume", *change, sources=["in/r01.txt"])
            self.assertNotIn(b"unchanged", other.stderr, change)

    def test_one_bad_source_stops_nothing(self):
        self.write("in/r05.txt", b"")
        made = self.generate("--out", "kits", "--report", "r.json")
        self.assertEqual(made.returncode, 3)
        states = [kit["status"] for kit in self.kits("r.json")]
        self.assertEqual((states[4], states.count("done")), ("failed", 11))

    def test_progress(self):
        made = self.generate("--out", "kits", "--progress", "plain")
        lines = [line for line in made.stderr.decode().splitlines() if line.startswith("[")]
        self.assertEqual(lines[-1].split(" ")[0], "[12/12]")
        self.assertIn("kits/s", lines[-1])

    def start(self, *arguments):
        return subprocess.Popen([PROGRAM, "generate", *self.sources, *arguments], cwd=self.folder,
                                env=self.environment, stdout=subprocess.DEVNULL,
                                stderr=subprocess.DEVNULL)

    def wait_for(self, condition):
        deadline = time.monotonic() + 60
        while not condition():
            self.assertLess(time.monotonic(), deadline, "this took too long")
            time.sleep(0.02)

    def children(self, process):
        with open(f"/proc/{process.pid}/task/{process.pid}/children", encoding="ascii") as file:
            return [int(child) for child in file.read().split()]

    def test_killed_parts_are_replaced(self):
        if shutil.which("soffice") is None:
            self.skipTest("LibreOffice is not installed")
        child = self.start("--out", "kits", "--formats", "pdf", "--jobs", "2", "--timeout", "20",
                           "--report", "r.json")
        self.wait_for(lambda: processes_using(str(self.temporary)))
        os.kill(self.children(child)[0], signal.SIGKILL)  # a process that makes kits
        self.wait_for(lambda: list(self.folder.glob("kits/r*")))
        for office in processes_using(str(self.temporary)):
            try:
                os.kill(int(office), signal.SIGKILL)  # every office
            except ProcessLookupError:
                pass
        self.assertEqual(child.wait(120), 0)
        self.assertEqual({kit["status"] for kit in self.kits("r.json")}, {"done"})
        self.assertEqual(sorted(p.name for p in (self.folder / "kits").iterdir()),
                         [f"r{number:02}" for number in range(1, 13)])

    def test_nothing_is_left_of_what_is_killed(self):
        for number in (signal.SIGTERM, signal.SIGKILL):
            child = self.start("--out", "kits", "--formats", "odt,pdf", "--jobs", "2")
            self.wait_for(lambda: processes_using("presskit-office") or child.poll() is not None)
            child.send_signal(number)
            self.assertEqual(child.wait(60), -number)
            self.wait_for(lambda: not processes_using(str(self.folder)) and
                          not list(self.temporary.iterdir()) and
                          not list(self.folder.glob("kits/.*")))
