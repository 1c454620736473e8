# SPDX-License-Identifier: MPL-2.0
"""With LibreOffice, and with scripts in its place."""
import json
import os
import shutil
import signal
import subprocess
import time
import zipfile

from support import PROGRAM, SAMPLE, CommandTest, png, zipped


def processes_using(text):
    """Process ids whose command line or environment speaks of `text`; zombies have neither."""
    found = []
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{pid}/cmdline", "rb") as file:
                if text.encode() in file.read():
                    found.append(pid)
        except OSError:
            continue  # it has ended meanwhile
    return found


class OfficeTest(CommandTest):
    def setUp(self):
        super().setUp()
        self.write("r.txt", SAMPLE.read_bytes())

    def fake_office(self, script):
        self.write("bin/soffice", "#!/bin/sh\n" + script)
        os.chmod(self.folder / "bin/soffice", 0o755)
        self.environment["PATH"] = f"{self.folder}/bin:{os.environ['PATH']}"

    def need_office(self):
        if shutil.which("soffice") is None:
            self.skipTest("LibreOffice is not installed")

    def test_pdf_and_docx(self):
        self.need_office()
        result = self.run_command("generate", "r.txt", "--formats", "pdf,docx", "--out", "kits")
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        for name in ("press-release", "statement", "quote-sheet", "fact-sheet"):
            pdf = (self.folder / f"kits/r/{name}.pdf").read_bytes()
            self.assertTrue(pdf.startswith(b"%PDF-"))
            self.assertIn(b"pdfuaid", pdf)
            docx = (self.folder / f"kits/r/{name}.docx").read_bytes()
            self.assertTrue(docx.startswith(b"PK"))
        self.assertEqual(processes_using(str(self.temporary)), [])

    def test_stopped_from_outside(self):
        self.need_office()
        for number in (signal.SIGINT, signal.SIGTERM):
            child = subprocess.Popen([PROGRAM, "generate", "r.txt", "--out", "kits"],
                                     cwd=self.folder, env=self.environment,
                                     stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            deadline = time.monotonic() + 30
            while not processes_using(str(self.temporary)) and time.monotonic() < deadline:
                time.sleep(0.02)
            child.send_signal(number)
            stdout, _ = child.communicate(timeout=30)
            self.assertEqual((child.returncode, stdout), (-number, b""))
            self.assertEqual(processes_using(str(self.temporary)), [])
            self.assertFalse((self.folder / "kits").exists())
            self.assertEqual(list(self.temporary.iterdir()), [])

    def test_an_office_that_hangs(self):
        self.fake_office("sleep 100 & wait\n")
        self.expect(5, "", "kits/r/fact-sheet.odt: LibreOffice took longer than 1 second and was "
                           "stopped; allow more time (--timeout), or make only the odt and open it "
                           "in Writer\n",
                    "generate", "r.txt", "--out", "kits", "--timeout", "1")
        self.assertFalse((self.folder / "kits").exists())

    def test_an_office_that_fails(self):
        for script in ("exit 0\n", "exit 1\n"):
            self.fake_office(script)
            self.expect(5, "", "kits/r/fact-sheet.odt: LibreOffice could not make the PDF of it; "
                               "try again, or make only the odt and open it in Writer\n",
                        "generate", "r.txt", "--out", "kits")
            self.assertFalse((self.folder / "kits").exists())

    def test_no_office(self):
        self.environment["PATH"] = str(self.folder / "nothing")
        self.expect(5, "", "LibreOffice was not found: there is no soffice in the folders of PATH; "
                           "install it (apt-get install libreoffice-writer), or leave pdf and docx "
                           "out of the formats\n", "generate", "r.txt", "--out", "kits")
        self.assertFalse((self.folder / "kits").exists())

    def test_an_office_on_a_bare_path(self):
        self.need_office()
        bare = self.folder / "bin"
        bare.mkdir()
        (bare / "soffice").symlink_to(shutil.which("soffice"))
        self.environment["PATH"] = str(bare)
        result = self.run_command("generate", "r.txt", "--formats", "pdf", "--out", "kits")
        self.assertEqual(result.returncode, 0, result.stderr.decode())

    def test_a_temporary_folder_that_cannot_be_used(self):
        self.need_office()
        self.environment["TMPDIR"] = "/proc"
        self.expect(3, "", "/proc: this folder may not be written to; set TMPDIR to another folder\n",
                    "generate", "r.txt", "--out", "kits")
        self.assertFalse((self.folder / "kits").exists())


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PARAGRAPHS = ("PRESS RELEASE", "Ferry Workers Publish Their Safety Survey",
              "KINGSMERE, Ohio, May 4, 2026 - The union of ferry workers has published a survey of "
              "its members, and it asks the port to answer.",
              "Signatories", "Dock Union", "Bay Pilots", "Ferry Riders")


def docx(document, *parts):
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    return zipped([
        ("[Content_Types].xml",
         '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
         '<Default Extension="rels" '
         'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         '<Default Extension="png" ContentType="image/png"/>'
         '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
         'officedocument.wordprocessingml.document.main+xml"/></Types>'),
        ("_rels/.rels",
         '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
         f'<Relationship Id="r1" Type="{relation}" Target="word/document.xml"/></Relationships>'),
        ("word/document.xml", document), *parts])


def word_document():
    text = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in PARAGRAPHS)
    return docx(f'<w:document xmlns:w="{WORD}"><w:body>{text}</w:body></w:document>')


PICTURE = png(8, 8)


def word_document_with_picture():
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    text = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in PARAGRAPHS[:3])
    picture = (
        '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="914400" cy="914400"/>'
        '<wp:docPr id="1" name="Map" descr="A map of the docks"/>'
        f'<a:graphic><a:graphicData uri="{drawing}/picture"><pic:pic><pic:nvPicPr>'
        '<pic:cNvPr id="1" name="map.png"/><pic:cNvPicPr/></pic:nvPicPr>'
        '<pic:blipFill><a:blip r:embed="p1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm>'
        '<a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        '</wp:inline></w:drawing></w:r></w:p>')
    document = (f'<w:document xmlns:w="{WORD}" xmlns:r="{office}" xmlns:a="{drawing}/main" '
                f'xmlns:pic="{drawing}/picture" xmlns:wp="{drawing}/wordprocessingDrawing">'
                f"<w:body>{text}{picture}</w:body></w:document>")
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="p1" Type="{office}/image" Target="media/map.png"/></Relationships>')
    return docx(document, ("word/_rels/document.xml.rels", relations),
                ("word/media/map.png", PICTURE))


class WordTest(CommandTest):
    """Word and RTF documents as sources."""

    def need_office(self):
        if shutil.which("soffice") is None:
            self.skipTest("LibreOffice is not installed")

    def test_every_command_reads_them(self):
        self.need_office()
        self.write("release.docx", word_document())
        self.write("rich.rtf", "{\\rtf1\\ansi " + "\\par ".join(PARAGRAPHS) + "}")
        self.write("misnamed.doc", "{\\rtf1\\ansi " + "\\par ".join(PARAGRAPHS) + "}")
        for name in ("release.docx", "rich.rtf", "misnamed.doc"):
            result = self.run_command("inspect", name, "--json")
            self.assertEqual(result.returncode, 0, result.stderr.decode())
            kit = json.loads(result.stdout)
            self.assertEqual(kit["headline"], PARAGRAPHS[1])
            self.assertEqual(kit["date"], "2026-05-04")
            self.assertEqual([s["name"] for s in kit["signatories"]], list(PARAGRAPHS[4:]))
        self.assertEqual(self.run_command("save", "release.docx", "-o", "a.presskit").returncode, 0)
        self.assertIn(b"Dock Union", (self.folder / "a.presskit").read_bytes())
        self.assertNotEqual(self.run_command("check", "release.docx").returncode, 5)
        result = self.run_command("generate", "release.docx", "rich.rtf", "--formats", "odt",
                                  "--out", "kits")
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        self.assertTrue((self.folder / "kits/release/press-release.odt").exists())
        self.assertTrue((self.folder / "kits/rich/press-release.odt").exists())

    def test_pictures_reach_the_kit(self):
        self.need_office()
        self.write("map.docx", word_document_with_picture())
        rich = "\\par ".join(PARAGRAPHS[:3])
        self.write("chart.rtf", "{\\rtf1\\ansi " + rich + "\\par {\\pict\\pngblip\\picwgoal900"
                   "\\pichgoal900 " + PICTURE.hex() + "}\\par }")
        result = self.run_command("generate", "map.docx", "chart.rtf", "--formats", "odt",
                                  "--out", "kits")
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        for name in ("map", "chart"):
            with zipfile.ZipFile(self.folder / f"kits/{name}/press-release.odt") as package:
                pictures = [package.read(entry) for entry in package.namelist()
                            if entry.startswith("Pictures/")]
            self.assertIn(PICTURE, pictures, name)

    def test_saved_kit_files_keep_their_pictures(self):
        self.need_office()
        self.write("map.docx", word_document_with_picture())
        result = self.run_command("save", "map.docx", "-o", "map.presskit")
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        kit, picture = result.stdout.decode().splitlines()
        self.assertEqual((kit, picture[:13]), ("map.presskit", "map-pictures/"))
        self.assertEqual((self.folder / picture).read_bytes(), PICTURE)
        (self.folder / "map.docx").unlink()
        result = self.run_command("generate", "map.presskit", "--formats", "odt", "--out", "kits")
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        with zipfile.ZipFile(self.folder / "kits/map/press-release.odt") as package:
            self.assertIn(PICTURE, [package.read(entry) for entry in package.namelist()
                                    if entry.startswith("Pictures/")])

    def test_without_an_office(self):
        self.write("release.docx", word_document())
        self.write("none/x", "")
        self.environment["PATH"] = str(self.folder / "none")
        self.expect(5, "", "LibreOffice was not found: there is no soffice in the folders of PATH; "
                    "install it (apt-get install libreoffice-writer), or save the release as .odt in "
                    "the program it comes from\n", "inspect", "release.docx")

    def test_damaged(self):
        self.environment["PATH"] = "/nowhere"  # none of these needs an office
        self.write("empty.docx", "")
        self.expect(3, "", "empty.docx: the file is empty; get a fresh copy of it\n",
                    "inspect", "empty.docx")
        self.write("text.doc", "Just text")
        self.expect(3, "", "text.doc: this is not a Word or RTF document, or it is damaged; open it "
                    "in Word or Writer and save it again\n", "inspect", "text.doc")
        self.write("other.docx", zipped([("a.txt", "a")]))
        self.expect(3, "", "other.docx: this is a zip archive, but not a Word document; choose the "
                    "release itself\n", "check", "other.docx")
        name = "EncryptedPackage".encode("utf-16-le")
        self.write("secret.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + name)
        self.expect(3, "", "secret.docx: is protected by a password; open it in Word or Writer and "
                    "save it without one\n", "inspect", "secret.docx")

    def test_one_that_does_not_open_stops_no_other(self):
        self.need_office()
        self.write("release.docx", word_document())
        self.write("broken.docx", docx("<w:document><w:body>"))
        result = self.run_command("generate", "broken.docx", "release.docx", "--formats", "odt",
                                  "--out", "kits", "--progress", "none")
        self.assertEqual((result.returncode, result.stderr.decode().splitlines()[0]),
                         (3, "broken.docx: the Word document is damaged; open it in Word or Writer "
                             "and save it again, or get a fresh copy"))
        self.assertTrue((self.folder / "kits/release/press-release.odt").exists())
