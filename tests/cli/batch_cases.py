# SPDX-License-Identifier: MPL-2.0
"""Many sources: several processes, parts of the sources, resuming, and what is killed on the way."""
import hashlib
import json
import os
import shutil
import signal
import struct
import subprocess
import time
import zipfile
import zlib

from support import PROGRAM, SAMPLE, CommandTest, flat
from office_cases import processes_using


def png(shade):
    def chunk(kind, data):
        return (struct.pack(">I", len(data)) + kind + data +
                struct.pack(">I", zlib.crc32(kind + data)))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(bytes([0, shade]))) + chunk(b"IEND", b""))


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
        self.assertEqual((skipped["status"], len(skipped["outputs"])), ("skipped", 6))
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

    def start(self, *arguments, sources=None):
        return subprocess.Popen([PROGRAM, "generate", *(sources or self.sources), *arguments],
                                cwd=self.folder,
                                env=self.environment, stdout=subprocess.DEVNULL,
                                stderr=subprocess.DEVNULL)

    def wait_for(self, condition, seconds=60):
        deadline = time.monotonic() + seconds
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

    def test_resume_sees_every_choice(self):
        self.write("in/r.txt", SAMPLE.read_bytes())
        self.write("list.csv", "Name\nOne Union\nTwo Union\n")
        self.write("list.txt", "Name\nOne Union\nTwo Union\n")
        self.write("earlier.csv", "Name\nOne Union\n")
        shutil.copytree(PROGRAM.parents[1] / "share/presskit/templates/coalition",
                        self.folder / "mine")
        choices = (["--templates", "mine"], ["--signatories", "list.csv"],
                   ["--signatories", "list.txt"], ["--zip"], ["--locale", "fr"],
                   ["--by", "country"], ["--since", "earlier.csv"], ["--allow-outside"], [])
        for change in choices:
            made = self.generate("--out", "kits", "--resume", *change, sources=["in/r.txt"])
            self.assertEqual((made.returncode, b"unchanged" in made.stderr), (0, False), change)
            again = self.generate("--out", "kits", "--resume", *change, sources=["in/r.txt"])
            self.assertEqual((again.returncode, b"unchanged" in again.stderr), (0, True), change)

    def resumes(self, *arguments):
        """Whether the kit of in/k.presskit is left alone."""
        again = self.run_command("generate", "in/k.presskit", "--out", "kits", "--resume",
                                 *(arguments if "--formats" in arguments
                                   else ("--formats", "odt", *arguments)))
        self.assertEqual(again.returncode, 0, again.stderr.decode())
        return b"unchanged" in again.stderr

    def test_resume_sees_every_file(self):
        self.write("in/release.txt", SAMPLE.read_bytes())
        self.write("in/list.csv", "Name\nOne Union\nTwo Union\n")
        self.write("in/k.presskit", '<kit xmlns="urn:presskit:kit:1"><release src="release.txt"/>'
                                    '<signatories src="list.csv"/></kit>')
        self.write("set/note.txt", "{{ headline }}{% include 'part' %}\n")
        self.write("set/part", "one")
        options = ("--templates", "set", "--zip", "--formats", "txt")
        self.assertFalse(self.resumes(*options))
        self.assertTrue(self.resumes(*options))
        for name, content in (("in/list.csv", "Name\nOne Union\n"),
                              ("in/release.txt", SAMPLE.read_bytes().replace(b"Cleaner", b"Nice")),
                              ("set/part", "two"), ("set/note.txt", "{{ headline }}\n"),
                              ("set/other.txt", "more\n"), ("kits/k/note.txt", "changed"),
                              ("kits/k.zip", "changed")):
            self.write(name, content)
            self.assertFalse(self.resumes(*options), name)
            self.assertTrue(self.resumes(*options), name)
        (self.folder / "kits/k.zip").unlink()
        self.assertFalse(self.resumes(*options))

    def test_resume_sees_pictures(self):
        self.write("in/k.presskit", '<kit xmlns="urn:presskit:kit:1"><release src="r01.txt"/></kit>')
        self.write("set/page.fodt", flat(
            "<text:p><draw:frame xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0' "
            "draw:name=\"{{ 'l.png'|image }}\"><draw:image/></draw:frame></text:p>"))
        for name, content in (("set/l.png", png(1)), ("in/l.png", png(2)), ("in/l.png", png(3))):
            self.write(name, content)  # the one beside the source goes before the template's
            self.assertFalse(self.resumes("--templates", "set"), name)
            self.assertTrue(self.resumes("--templates", "set"), name)
        (self.folder / "in/l.png").unlink()
        self.assertFalse(self.resumes("--templates", "set"))

    def test_two_batches_into_one_folder(self):
        self.write("other/r01.md", SAMPLE.read_bytes())
        self.write("other/r02.md", SAMPLE.read_bytes())
        batches = [self.start("--out", "kits", "--formats", "odt", "--zip", "--jobs", "2"),
                   self.start("--out", "kits", "--formats", "odt", "--zip", "--jobs", "2"),
                   self.start("--out", "kits", "--formats", "odt", "--zip",
                              sources=["other/r01.md", "other/r02.md"])]
        self.assertEqual([batch.wait(60) for batch in batches], [0, 0, 0])
        made = {}
        for path in (self.folder / "kits").iterdir():
            if path.is_dir():
                manifest = json.loads((path / "MANIFEST.json").read_text())
                made[path.name] = manifest["source"]
                for file in manifest["files"]:
                    digest = hashlib.sha256((path / file["path"]).read_bytes()).hexdigest()
                    self.assertEqual(digest, file["sha256"])
                with zipfile.ZipFile(f"{path}.zip") as archive:
                    self.assertEqual(archive.testzip(), None)
        self.assertEqual(sorted(made.values()), sorted(
            [f"r{number:02}.txt" for number in range(1, 13)] + ["r01.md", "r02.md"]))

    def test_sources_of_one_name(self):
        sources = [self.write(f"members/{number}/release.txt", SAMPLE.read_bytes())
                   for number in range(1, 9)]
        for part in (1, 2):
            made = self.generate("--out", "kits", "--shard", f"{part}/2", "--report",
                                 f"{part}.json", sources=sources)
            self.assertEqual(made.returncode, 0, made.stderr.decode())
            self.assertEqual(len(self.kits(f"{part}.json")), 4)
        self.assertEqual(sorted(p.name for p in (self.folder / "kits").iterdir()),
                         ["release"] + [f"release-{number}" for number in range(2, 9)])

    def test_a_process_that_is_stopped(self):
        os.mkfifo(self.folder / "in/r13.txt")  # holds one process until it is stopped
        child = self.start("--out", "kits", "--formats", "odt", "--jobs", "2",
                           sources=[*self.sources, "in/r13.txt"])
        self.wait_for(lambda: len(list(self.folder.glob("kits/r*"))) == 12)
        for _ in range(40):
            for maker in self.children(child) if child.poll() is None else ():
                os.kill(maker, signal.SIGSTOP)
            time.sleep(0.5)
        self.assertEqual(child.wait(30), 5)
        self.assertEqual(len(list((self.folder / "kits").iterdir())), 12)

    def test_the_report_goes_where_it_is_told(self):
        self.write("real.json", "old")
        (self.folder / "link.json").symlink_to("real.json")
        made = self.generate("--out", "kits", "--report", "link.json", sources=self.sources[:2])
        self.assertEqual(made.returncode, 0, made.stderr.decode())
        self.assertTrue((self.folder / "link.json").is_symlink())
        self.assertEqual(len(self.kits("real.json")), 2)
        os.mkfifo(self.folder / "pipe")
        child = self.start("--out", "kits", "--formats", "odt", "--report", "pipe")
        report = json.loads((self.folder / "pipe").read_text())
        self.assertEqual((child.wait(30), len(report["kits"])), (0, 12))
        self.assertTrue((self.folder / "pipe").is_fifo())

    def test_a_full_disk(self):
        full = self.folder / "full"
        full.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=300k", "none", full],
                                 capture_output=True)
        if mounted.returncode != 0:
            self.skipTest("mounting a small disk needs root")
        self.addCleanup(subprocess.run, ["umount", full], check=True)
        made = self.generate("--out", "full/kits", "--report", "r.json")
        self.assertEqual(made.returncode, 3)
        statuses = [kit["status"] for kit in self.kits("r.json")]
        self.assertEqual((len(statuses), set(statuses)), (12, {"done", "failed"}))
        self.assertIn(b": the disk is full; free some space and try again", made.stderr)
        left = sorted(path.name for path in (full / "kits").iterdir())
        self.assertEqual(left, [f"r{number:02}" for number, status in enumerate(statuses, 1)
                                if status == "done"])

    def test_no_room_for_the_office(self):
        small = self.folder / "small"
        small.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=200k", "none", small],
                                 capture_output=True)
        if mounted.returncode != 0:
            self.skipTest("mounting a small disk needs root")
        self.addCleanup(subprocess.run, ["umount", small], check=True)
        self.environment["TMPDIR"] = str(small)
        made = self.generate("--out", "kits", sources=self.sources[:1], formats="odt,pdf")
        self.assertEqual(made.returncode, 5)
        self.assertIn(f"LibreOffice could not make the PDF of it: there is no room left in {small}; "
                      "free some space, or set TMPDIR to another folder", made.stderr.decode())
        self.assertEqual((list(small.iterdir()), list(self.folder.glob("kits/*"))), ([], []))

    def test_nothing_is_left_of_what_is_killed(self):
        for number in (signal.SIGTERM, signal.SIGKILL):
            child = self.start("--out", "kits", "--formats", "odt,pdf", "--jobs", "2")
            self.wait_for(lambda: processes_using("presskit-office") or child.poll() is not None)
            child.send_signal(number)
            self.assertEqual(child.wait(60), -number)
            self.wait_for(lambda: not processes_using(str(self.folder)) and
                          not list(self.temporary.iterdir()) and
                          not list(self.folder.glob("kits/.*")))
