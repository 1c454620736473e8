# SPDX-License-Identifier: MPL-2.0
"""PDF and DOCX: what tools say of them, and that the same input gives the same bytes."""
import re
import subprocess
import tempfile
import pathlib
import zipfile

from support import SAMPLE, CommandTest

PIECES = ["fact-sheet", "press-release", "quote-sheet", "statement"]
EMBARGO = ("FOR IMMEDIATE RELEASE", "EMBARGOED UNTIL March 5, 2026, 9:00 a.m. ET")


def run(*command):
    return subprocess.run(list(map(str, command)), capture_output=True, check=True).stdout.decode(
        errors="replace")


def fields(text):
    return dict(re.findall(r"^([\w ]+?): +(.*)$", text, re.M))


class PrintTest(CommandTest):
    @classmethod
    def setUpClass(cls):
        """One embargoed kit for all tests here; an office takes its time."""
        cls.work = tempfile.TemporaryDirectory(prefix="presskit-print-")
        from support import PROGRAM
        folder = pathlib.Path(cls.work.name)
        (folder / "h.txt").write_text(SAMPLE.read_text().replace(*EMBARGO))
        for out in ("one", "two"):
            subprocess.run([PROGRAM, "generate", "h.txt", "--formats", "odt,pdf,docx", "--out",
                            out, "--edition", "both", "--zip"], cwd=folder, check=True,
                           capture_output=True, timeout=300)
        cls.live = folder / "one/h"
        cls.held = folder / "one/h-embargoed"
        cls.folders = (folder / "one", folder / "two")

    @classmethod
    def tearDownClass(cls):
        cls.work.cleanup()

    def test_same_input_same_bytes(self):
        """PDF and DOCX as well, and with them manifest, checksums and archive."""
        one, two = ({str(p.relative_to(top)): p.read_bytes() for p in sorted(top.rglob("*"))
                     if p.is_file()} for top in self.folders)
        self.assertEqual(one.keys(), two.keys())
        self.assertEqual([name for name in one if one[name] != two[name]], [])
        self.assertEqual(len([name for name in one if name.endswith(".pdf")]), 8)

    def test_pdf_info(self):
        for piece in PIECES:
            info = fields(run("pdfinfo", self.live / f"{piece}.pdf"))
            self.assertTrue(info["Title"].startswith("Coalition Publishes Six"), info)
            self.assertEqual((info["Tagged"], info["Encrypted"], info["JavaScript"]),
                             ("yes", "no", "no"))
            self.assertEqual(info["CreationDate"], "Thu Mar  5 00:00:00 2026 UTC")
            self.assertNotIn("Author", info)

    def test_pdf_standards(self):
        """What the files claim to be: PDF/UA-1 and PDF/A-2b, in their XMP metadata."""
        for piece in PIECES:
            meta = run("pdfinfo", "-meta", self.live / f"{piece}.pdf")
            self.assertRegex(meta, r"<pdfuaid:part>1</pdfuaid:part>")
            self.assertRegex(meta, r"<pdfaid:part>2</pdfaid:part>\s*"
                                   r"<pdfaid:conformance>B</pdfaid:conformance>")

    def test_pdf_is_sound(self):
        for path in [*self.live.glob("*.pdf"), *self.held.glob("*.pdf")]:
            self.assertIn("No syntax or stream encoding errors", run("qpdf", "--check", path))

    def test_pdf_structure(self):
        plain = run("qpdf", "--qdf", "--object-streams=disable", self.live / "press-release.pdf",
                    "-")
        self.assertRegex(plain, r"/Lang \(en")
        self.assertIn("/MarkInfo", plain)
        self.assertIn("/Outlines", plain)
        self.assertIn("/DisplayDocTitle true", plain)
        kinds = set(re.findall(r"/S /(\w+)", plain))
        self.assertLessEqual({"Document", "H1", "L", "LI", "LBody", "BlockQuote"}, kinds)
        self.assertRegex(plain, r"/RoleMap")

    def test_pdf_fonts_are_embedded(self):
        for path in self.live.glob("*.pdf"):
            rows = run("pdffonts", path).splitlines()[2:]
            self.assertTrue(rows)
            for row in rows:
                self.assertEqual(row.split()[-5:-2], ["yes", "yes", "yes"], row)

    def test_pdf_list_numbers_are_text(self):
        text = run("pdftotext", "-layout", self.live / "press-release.pdf", "-")
        self.assertEqual(re.findall(r"^ *(\d)\. +\S", text, re.M), list("123456"))

    def test_pdf_of_the_embargoed_edition(self):
        notice = "Embargoed until March 5, 2026, 9:00 AM ET"
        for piece in PIECES:
            path = self.held / f"{piece}-EMBARGOED-2026-03-05-0900-ET.pdf"
            info = fields(run("pdfinfo", path))
            self.assertTrue(info["Title"].startswith(notice + ": Coalition"), info["Title"])
            self.assertEqual(info["Keywords"], notice)
            pages = run("pdftotext", "-layout", path, "-").split("\f")[:-1]
            for number, page in enumerate(pages, 1):
                top = "\n".join(line for line in page.splitlines() if line.strip())[:300]
                self.assertRegex(top, r"(?i)embargoed until March 5, 2026", f"{piece} {number}")
            live = run("pdftotext", self.live / f"{piece}.pdf", "-")
            self.assertNotRegex(live, "(?i)embargo")
            self.assertNotIn("Keywords", fields(run("pdfinfo", self.live / f"{piece}.pdf")))

    def test_docx_reopens_the_same(self):
        """Converted back: the same words in the same order, headings and numbered list included."""
        back = pathlib.Path(self.work.name) / "back"
        run("soffice", f"-env:UserInstallation=file://{self.work.name}/profile", "--headless",
            "--convert-to", "odt", "--outdir", back,
            *(self.live / f"{piece}.docx" for piece in PIECES))
        for piece in PIECES:
            self.assertEqual(text_of(back / f"{piece}.odt"), text_of(self.live / f"{piece}.odt"),
                             piece)
            before, after = (body(path) for path in (self.live / f"{piece}.odt",
                                                     back / f"{piece}.odt"))
            self.assertEqual(len(re.findall("<text:h ", after)), len(re.findall("<text:h ", before)))
            item = "<text:list-item[^>]*><text:p "  # Writer wraps headings, too, in lists
            self.assertEqual(len(re.findall(item, after)), len(re.findall(item, before)), piece)


def body(path):
    with zipfile.ZipFile(path) as archive:
        return archive.read("content.xml").decode()


def text_of(path):
    text = re.sub(r"<text:(?:line-break|tab|s)[^>]*/>|</text:[ph]>", " ", body(path))
    text = re.sub(r".*<office:text[^>]*>", "", text, flags=re.S)
    return re.sub(r"<[^>]*>", "", text).split()
