# SPDX-License-Identifier: MPL-2.0
"""Every golden document of tests/data/templating, as the unit test fills it, opened in a real
LibreOffice without a window: it shows the text we wrote, and nothing that stood in a tag."""
import os
import pathlib
import subprocess
import unittest
import xml.etree.ElementTree as ElementTree
import zipfile

import harness

PRESSKIT = pathlib.Path(os.environ["PRESSKIT_BINARY_DIR"]) / "bin/presskit"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
# What the office writes elsewhere in a plain text, or not at all.
APART = {f"{TEXT}note", f"{TEXT}tracked-changes", f"{SVG}title", f"{SVG}desc",
         f"{TEXT}ruby-text", f"{OFFICE}annotation",
         "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}frame"}
NOTE = "\0"  # the number of a note follows its word


def words_of(element):
    """The words of the body in their order, lists without numbers."""
    text = []

    def walk(node):
        if node.tag in APART:
            text.append(NOTE if node.tag == f"{TEXT}note" else "")
            return
        text.append(node.text or "")
        if node.tag == f"{TEXT}s":
            text.append(" " * int(node.get(f"{TEXT}c", "1")))
        elif node.tag in (f"{TEXT}tab", f"{TEXT}line-break"):
            text.append(" ")
        for child in node:
            walk(child)
            text.append(child.tail or "")
        if node.tag in (f"{TEXT}p", f"{TEXT}h"):
            text.append(" ")

    walk(element)
    return "".join(text).split()


def is_subsequence(words, others):
    rest = iter(others)
    return all(any(other == word or NOTE in word and other.startswith(word.split(NOTE)[0])
                   for other in rest) for word in words)


def fill_all(folder):
    """The unit test's own documents: only it knows formatted text as data."""
    test = PRESSKIT.parent / "presskit_templating_test"
    done = subprocess.run([test], capture_output=True, text=True,
                          env={**os.environ, "PRESSKIT_FILLED": str(folder)})
    assert done.returncode == 0, done.stdout


class GoldenDocuments(unittest.TestCase):
    def test_the_office_shows_the_text_we_wrote(self):
        with harness.Office(None) as office:
            folder = office.folder / "filled"
            folder.mkdir()
            fill_all(folder)
            documents = sorted(folder.glob("*.odt"))
            self.assertGreater(len(documents), 100)
            code, output = office.soffice("--convert-to", "txt:Text (encoded):UTF8", "--outdir",
                                          folder, *documents, seconds=300)
            self.assertEqual(code, 0, output)
            for document in documents:
                with self.subTest(document.stem):
                    shown = document.with_suffix(".txt")
                    self.assertTrue(shown.exists(), f"the office does not open it: {output}")
                    with zipfile.ZipFile(document) as package:
                        self.assertIsNone(package.testzip())
                        content = ElementTree.fromstring(package.read("content.xml"))
                    wanted = words_of(content.find(f"{OFFICE}body"))
                    got = shown.read_text(encoding="utf-8-sig").split()
                    self.assertTrue(is_subsequence(wanted, got), f"ours {wanted}\nits {got}")
                    if "{" not in "".join(wanted):
                        self.assertNotRegex(" ".join(got), r"\{[{%#]|[}%#]\}")


if __name__ == "__main__":
    unittest.main(verbosity=2)
