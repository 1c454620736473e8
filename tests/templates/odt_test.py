# SPDX-License-Identifier: MPL-2.0
"""The Writer documents of each set: valid, titled, in their language, with an outline and real lists.

usage: odt_test.py PRESSKIT
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
import zipfile

import releases

PRESSKIT = pathlib.Path(sys.argv[1]).resolve()
# OASIS's own schema of ODF 1.2, the newest that Debian has (in libjopendocument-java).
SCHEMA = ("/usr/share/java/jOpenDocument-1.3.jar",
          "org/jopendocument/dom/oofficeDTDs/OpenDocument-v1.2-schema.rng")
SETS = ("coalition", "minimal", "plain-uk")
CASES = tuple(name for name in releases.CASES if name != "many")
PIECES = ["backgrounder", "fact-sheet", "press-release", "quote-sheet", "statement"]

URI = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
OFFICE, STYLE, TEXT, DRAW, FO, SVG = (URI % n for n in (
    "office", "style", "text", "drawing", "xsl-fo-compatible", "svg-compatible"))
DC = "{http://purl.org/dc/elements/1.1/}"


def as_1_2(xml):
    """Our documents are ODF 1.3; of what that adds we use one attribute and headers of a first page."""
    xml = re.sub(r"<style:(header|footer)-first>.*?</style:\1-first>", "", xml, flags=re.S)
    return (xml.replace('office:version="1.3"', 'office:version="1.2"')
            .replace(' draw:mime-type="image/png"', ""))


class OdtTest(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="presskit-odt-")
        cls.root = pathlib.Path(cls.folder.name)
        releases.write(cls.root, CASES)
        for name in SETS:
            subprocess.run([PRESSKIT, "generate", *(f"{case}.presskit" for case in CASES), "--out",
                            cls.root / name, "--templates", name, "--formats", "odt", "--progress",
                            "none"], cwd=cls.root, check=True, capture_output=True)
        cls.documents = sorted(cls.root.glob("*/*/*.odt"))

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def each(self, part):
        for path in self.documents:
            with zipfile.ZipFile(path) as package:
                yield path, ElementTree.fromstring(package.read(part))

    def case_of(self, path):
        return path.parent.name.replace("-embargoed", "")

    def test_every_piece_with_data_is_there(self):
        for name in SETS:
            for case in CASES:
                kit = next(p for p in (self.root / name / case, self.root / name / f"{case}-embargoed",
                                       self.root / name / f"{case}-embargoed-embargoed") if p.is_dir())
                self.assertEqual(sorted(re.sub("-EMBARGOED.*", "", p.stem) for p in kit.glob("*.odt")),
                                 PIECES, (name, case))

    def test_they_are_valid(self):
        schema = self.root / "schema.rng"
        with zipfile.ZipFile(SCHEMA[0]) as jar:
            schema.write_bytes(jar.read(SCHEMA[1]))
        parts = []
        for number, path in enumerate(self.documents):
            with zipfile.ZipFile(path) as package:
                self.assertEqual(package.infolist()[0].filename, "mimetype")
                for part in ("content", "styles", "meta", "settings"):
                    parts.append(self.root / f"{number}-{part}.xml")
                    parts[-1].write_text(as_1_2(package.read(part + ".xml").decode()))
        checked = subprocess.run(["xmllint", "--noout", "--relaxng", schema, *parts],
                                 capture_output=True, text=True)
        said = checked.stderr.splitlines()
        self.assertEqual([line for line in said if not line.endswith(" validates")], [])
        self.assertEqual(len(said), 4 * len(self.documents))

    def test_title_and_language(self):
        for path, meta in self.each("meta.xml"):
            about = getattr(releases, {"arabic": "ARABIC", "japanese": "JAPANESE", "german": "GERMAN",
                                       "french": "FRENCH", "spanish": "SPANISH"}.get(
                                           self.case_of(path), "ENGLISH"))
            title = meta.findtext(f".//{DC}title")
            headline = releases.LONG if self.case_of(path) == "long" else about["headline"]
            self.assertTrue(title.endswith(headline), title)
            self.assertEqual(meta.findtext(f".//{DC}language"), about["language"])

    def test_the_outline_skips_no_level(self):
        for path, content in self.each("content.xml"):
            before = 0
            for heading in content.iter(TEXT + "h"):
                level = int(heading.get(TEXT + "outline-level"))
                words = "".join(heading.itertext())
                self.assertLessEqual(level, before + 1, (path, words))
                self.assertTrue(words.strip(), path)
                before = level

    def test_numbers_are_the_lists_own(self):
        for path, content in self.each("content.xml"):
            if path.stem.startswith(("press-release", "statement", "fact-sheet")):
                items = [i for i in content.iter(TEXT + "list-item")]
                self.assertGreaterEqual(len(items), 2, path)
                for item in items:
                    self.assertNotRegex("".join(item.itertext()).strip(), r"^\d+[.)]")

    def test_pictures_say_what_they_show(self):
        frames = [(path, frame) for path, content in self.each("content.xml")
                  for frame in content.iter(DRAW + "frame")]
        self.assertTrue(frames)
        for path, frame in frames:
            self.assertTrue(frame.findtext(SVG + "title") or frame.findtext(SVG + "desc"), path)

    def test_text_has_named_styles_only(self):
        """No formatting of its own: whoever changes a style changes the document."""
        for path, content in self.each("content.xml"):
            own = {s.get(STYLE + "name"): s for s in content.find(OFFICE + "automatic-styles")
                   if s.get(STYLE + "family") in ("paragraph", "text")}
            used = {n.get(TEXT + "style-name") for n in content.find(OFFICE + "body").iter()
                    if n.tag in (TEXT + "p", TEXT + "h", TEXT + "span")}
            for name in sorted(used & set(own)):
                self.assertEqual([p.tag for p in own[name] if p.attrib], [], (path, name))

    def test_no_template_instruction_is_left(self):
        for path, content in self.each("content.xml"):
            words = "".join(content.find(OFFICE + "body").itertext())
            self.assertNotRegex(words, r"\{[{%]", path)
            self.assertEqual([n for n in content.iter(TEXT + "p")
                              if n.get(TEXT + "style-name") == "Template_20_Instruction"], [], path)

    def test_pages_run_as_the_language_does(self):
        for path, styles in self.each("styles.xml"):
            modes = {p.get(STYLE + "writing-mode") for p in styles.iter(STYLE + "page-layout-properties")}
            self.assertEqual(modes, {"rl-tb" if self.case_of(path) == "arabic" else "lr-tb"}, path)
            sizes = {p.get(FO + "page-width") for p in styles.iter(STYLE + "page-layout-properties")}
            letter = "plain-uk" not in path.parts and self.case_of(path) not in (
                "arabic", "french", "german", "japanese", "spanish")
            self.assertEqual(sizes, {"8.5in" if letter else "210mm"}, path)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
