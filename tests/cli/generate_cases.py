# SPDX-License-Identifier: MPL-2.0
import hashlib
import json
import subprocess
import zipfile

from support import SAMPLE, CommandTest, flat, odt, png

PICTURES = [png(8, 8), png(9, 9)]

SHORT = """Rivers Are Clean Again

Press Release

June 3, 2021

BOSTON — The rivers of the region are clean again, the coalition said in its report.

Fish have come back to all of them, and people swim.
"""


class GenerateTest(CommandTest):
    def generate(self, *arguments, code=0):
        result = self.run_command("generate", *arguments)
        self.assertEqual(result.returncode, code, result.stderr.decode())
        return result.stdout.decode().splitlines()

    def test_saved_kit_files_keep_their_pictures(self):
        picture = ('<text:p><draw:frame xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:'
                   'drawing:1.0"><draw:image xmlns:xlink="http://www.w3.org/1999/xlink" '
                   'xlink:href="{}"/></draw:frame></text:p>')
        text = "".join(f"<text:p>{line}</text:p>" for line in SHORT.split("\n\n"))
        body = flat(text + picture.format("Pictures/a b.png") + picture.format("./Other/a b.png") +
                    picture.format("https://map.example/c.png"))
        content = body.replace("office:document ", "office:document-content ").replace(
            "/office:document>", "/office:document-content>")
        self.write("r.odt", odt(content, [("Pictures/a b.png", PICTURES[0]),
                                          ("Other/a b.png", PICTURES[1])]))
        for _ in range(2): # the second time they are there
            result = self.run_command("save", "r.odt", "-o", "k/r.presskit")
            self.assertEqual((result.returncode, result.stdout.decode().splitlines()), (0, [
                "k/r.presskit", "k/r-pictures/2-a_b.png", "k/r-pictures/a_b.png"]),
                result.stderr)
        self.assertEqual((self.folder / "k/r-pictures/a_b.png").read_bytes(), PICTURES[0])
        self.assertEqual((self.folder / "k/r-pictures/2-a_b.png").read_bytes(), PICTURES[1])
        self.assertIn('src="https://map.example/c.png"', (self.folder / "k/r.presskit").read_text())
        self.generate("k/r.presskit", "--formats", "odt", "--out", "kits")
        with zipfile.ZipFile(self.folder / "kits/r/press-release.odt") as package:
            entries = [package.read(name) for name in package.namelist()]
        self.assertEqual([picture in entries for picture in PICTURES], [True, True])
        self.write("other/r-pictures/a_b.png", b"mine")
        self.expect(2, "", "other/r-pictures/a_b.png: is there already and is not the picture to be "
                    "saved; move it, or save the kit file elsewhere\n", "save", "r.odt", "-o",
                    "other/r.presskit")
        self.assertEqual(self.files("other"), ["r-pictures/a_b.png"])

    def test_a_kit(self):
        self.write("harbor.txt", SAMPLE.read_bytes())
        paths = self.generate("harbor.txt", "--formats", "odt", "--out", "kits", "--report", "r.json")
        self.assertEqual(sorted(paths), ["kits/harbor/" + name for name in [
            "MANIFEST.json", "SHA256SUMS", "fact-sheet.odt", "press-release.odt", "quote-sheet.odt",
            "statement.odt"]])
        self.assertEqual(sorted("kits/" + name for name in self.files("kits")), sorted(paths))
        report = json.loads((self.folder / "r.json").read_text())["kits"]
        self.assertEqual([(kit["source"], kit["status"]) for kit in report],
                         [("harbor.txt", "done")])
        for output in report[0]["outputs"]:
            data = (self.folder / output["path"]).read_bytes()
            self.assertEqual((output["bytes"], output["sha256"]),
                             (len(data), hashlib.sha256(data).hexdigest()))
        for path in paths:
            if path.endswith(".odt"):
                with zipfile.ZipFile(self.folder / path) as archive:
                    self.assertIsNone(archive.testzip())
                    first = archive.infolist()[0]
                    self.assertEqual((first.filename, first.compress_type, first.extra),
                                     ("mimetype", zipfile.ZIP_STORED, b""))
                    self.assertEqual({i.date_time for i in archive.infolist()},
                                     {(1980, 1, 1, 0, 0, 0)})
                    self.assertNotIn(b"presskit-", archive.read("meta.xml"))

    def test_the_same_source_the_same_bytes(self):
        self.write("harbor.txt", SAMPLE.read_bytes())
        for out in ("a", "b"):
            self.generate("harbor.txt", "--formats", "odt", "--out", out, "--zip")
        self.assertEqual(self.files("a"), self.files("b"))
        for name in self.files("a"):
            self.assertEqual((self.folder / "a" / name).read_bytes(),
                             (self.folder / "b" / name).read_bytes(), name)

    def test_sums_and_names(self):
        self.write("Пресс-релиз № 1.txt", SAMPLE.read_bytes())
        self.generate("Пресс-релиз № 1.txt", "--formats", "html,txt", "--out", "kits", "--zip")
        kit = self.folder / "kits/Press-reliz-No-1"
        done = subprocess.run(["sha256sum", "-c", "--strict", "SHA256SUMS"], cwd=kit,
                              capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        listed = [line.split(": ")[0] for line in done.stdout.splitlines()]
        self.assertEqual(listed, [n for n in self.files(kit) if n != "SHA256SUMS"])
        with zipfile.ZipFile(self.folder / "kits/Press-reliz-No-1.zip") as archive:
            self.assertEqual([i.filename for i in archive.infolist()],
                             ["Press-reliz-No-1/" + name for name in self.files(kit)])
            self.assertEqual({i.date_time for i in archive.infolist()}, {(1980, 1, 1, 0, 0, 0)})

    def test_again(self):
        self.write("s.txt", SHORT)
        self.generate("s.txt", "--formats", "odt", "--out", "kits")
        self.write("kits/s/mine.txt", "keep")
        self.generate("s.txt", "--formats", "odt", "--out", "kits")
        self.assertEqual(self.files("kits"), ["s/MANIFEST.json", "s/SHA256SUMS", "s/mine.txt",
                                              "s/press-release.odt"])

    def test_a_release_without_quotes_or_signatories(self):
        self.write("s.txt", SHORT)
        result = self.run_command("generate", "s.txt", "--formats", "odt", "--out", "kits")
        self.assertEqual(result.returncode, 0)
        left_out = [line for line in result.stderr.decode().splitlines() if "so the kit has" in line]
        self.assertEqual(left_out, [
            f"info: s.txt: the release has no {field}, so the kit has no {piece}"
            for field, piece in (("background", "backgrounder"), ("facts", "fact-sheet"),
                                 ("event", "media-advisory"), ("quotes", "quote-sheet"),
                                 ("signatories", "statement"))])
        self.assertEqual(self.files("kits/s"), ["MANIFEST.json", "SHA256SUMS", "press-release.odt"])

    def test_strict(self):
        self.write("s.txt", SHORT)  # has no media contact, which is an error
        result = self.run_command("generate", "s.txt", "--formats", "odt", "--strict", "--out",
                                  "kits", "--report", "r.json")
        self.assertEqual((result.returncode, result.stdout), (1, b""))
        self.assertTrue(result.stderr.decode().endswith(
            "s.txt: no kit was made because of the errors above; correct them, or leave out "
            "--strict\n"))
        self.assertFalse((self.folder / "kits").exists())
        kit, = json.loads((self.folder / "r.json").read_text())["kits"]
        self.assertEqual((kit["status"], kit["outputs"]), ("failed", []))

    def test_several_sources(self):
        for name in ("a/s.txt", "b/s.txt"):
            self.write(name, SHORT)
        paths = self.generate("a/s.txt", "none.txt", "b/s.txt", "--formats", "odt", "--out", "kits",
                              "--report", "r.json", code=3)
        self.assertEqual([p for p in paths if p.endswith("press-release.odt")],
                         ["kits/s/press-release.odt", "kits/s-2/press-release.odt"])
        kits = json.loads((self.folder / "r.json").read_text())["kits"]
        self.assertEqual([kit["status"] for kit in kits], ["done", "failed", "done"])
        self.assertEqual(kits[1]["findings"], [{
            "id": "job.input", "severity": "error", "hint": "", "location": {"file": "none.txt"},
            "message": "none.txt: there is no such file; check the name and the folder"}])

    def test_progress(self):
        self.write("s.txt", SHORT)
        result = self.run_command("generate", "s.txt", "--formats", "odt", "--progress", "plain")
        self.assertTrue(result.stderr.decode().startswith(
            "[1/1] press-release.odt\n"), result.stderr)

    def test_a_set_of_text_templates(self):
        self.write("s.txt", SHORT)
        self.write("set/page.html", "<h1>{{ headline }}</h1>")
        self.write("set/mail.eml", "Subject: {{ headline }}\n")
        self.generate("s.txt", "--templates", "set", "--formats", "html,eml", "--out", "kits")
        self.assertEqual((self.folder / "kits/s/page.html").read_text(),
                         "<h1>Rivers Are Clean Again</h1>")
        self.assertEqual(self.files("kits/s"), ["MANIFEST.json", "SHA256SUMS", "mail.eml", "page.html"])

    def test_template_trouble(self):
        self.write("s.txt", SHORT)
        self.write("set/page.html", "{{ headlin }}")
        result = self.run_command("generate", "s.txt", "--templates", "set", "--formats", "html",
                                  "--out", "kits")
        self.assertEqual((result.returncode, result.stdout), (4, b""))
        self.assertIn('"headlin"', result.stderr.decode())
        self.assertFalse((self.folder / "kits").exists())
        self.expect(4, "", "nope: there is no template set and no folder of this name; shipped sets "
                           "are: coalition, minimal, plain-uk\n", "generate", "s.txt", "--templates", "nope")

    def test_save_and_back(self):
        self.write("harbor.txt", SAMPLE.read_bytes())
        result = self.run_command("save", "harbor.txt", "-o", "harbor.presskit")
        self.assertEqual((result.returncode, result.stdout), (0, b"harbor.presskit\n"))
        shown = [json.loads(self.run_command("inspect", "--json", name).stdout)
                 for name in ("harbor.txt", "harbor.presskit")]
        self.assertEqual(*shown)

    def test_check(self):
        self.write("s.txt", SHORT)
        result = self.run_command("check", "s.txt", "--json")
        findings = json.loads(result.stdout)
        self.assertEqual(result.returncode, 1)
        ranks = [["error", "warning", "info"].index(f["severity"]) for f in findings]
        self.assertEqual(ranks, sorted(ranks))
        for finding in findings:
            self.assertEqual(list(finding), ["id", "severity", "message", "hint", "location"])
            self.assertEqual(finding["location"]["file"], "s.txt")
        lines = self.run_command("check", "s.txt").stdout.decode().splitlines()
        self.assertEqual(len(lines), len(findings) + 1)
        self.assertTrue(lines[0].startswith("error: s.txt"), lines[0])
