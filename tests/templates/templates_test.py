# SPDX-License-Identifier: MPL-2.0
"""The shipped template sets, without an office.

usage: templates_test.py SOURCE_ROOT [PRESSKIT]

Without PRESSKIT: each flat template is sound by itself (every style is in the look of its set, every
field labelled, colors with enough contrast, the words of each set in each language). With it: each
golden case of tests/data/templates is filled and compared, paragraph by paragraph, with what it
should say, and the template guide's examples are tried.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
import zipfile

ROOT = pathlib.Path(sys.argv[1]).resolve()
PRESSKIT = sys.argv[2] if len(sys.argv) > 2 else None
SHIPPED = pathlib.Path(PRESSKIT).parents[1] / "share/presskit/templates" if PRESSKIT else None
TEMPLATES = sorted((ROOT / "templates").glob("*/*.fodt"))
SETS = sorted({p.parent for p in TEMPLATES})
LANGUAGES = ("ar", "de", "en", "es", "fr", "ja")
CASES = sorted(p for p in (ROOT / "tests/data/templates").iterdir() if p.is_dir())

URI = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, STYLE, TEXT = (f"{{{URI}{name}:1.0}}" for name in ("office", "style", "text"))
FO = f"{{{URI}xsl-fo-compatible:1.0}}"
META = f"{{{URI}meta:1.0}}"
DC = "{http://purl.org/dc/elements/1.1/}"


def files_of(folder):
    """The files of a set by their names in it: its own before those of all sets."""
    return {str(path.relative_to(root)): path for root in (ROOT / "templates/shared", folder)
            for path in sorted(root.rglob("*")) if path.is_file()}


def relative_luminance(color):
    """WCAG 2.1, "relative luminance"."""
    parts = [int(color[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def paragraphs(document):
    """What a reader sees, a line for each paragraph: its style, then its text."""
    with zipfile.ZipFile(document) as package:
        lines = []
        for part, root in (("styles.xml", "master-styles"), ("content.xml", "body")):
            tree = ElementTree.fromstring(package.read(part)).find(OFFICE + root)
            automatic = ElementTree.fromstring(package.read(part)).find(OFFICE + "automatic-styles")
            parents = {s.get(STYLE + "name"): s.get(STYLE + "parent-style-name")
                       for s in (automatic if automatic is not None else [])}
            for node in tree.iter():
                if node.tag in (TEXT + "p", TEXT + "h"):
                    name = node.get(TEXT + "style-name", "")
                    name = (parents.get(name) or name).replace("_20_", " ")
                    lines.append(f"{name}: {plain(node)}".rstrip())
    return "\n".join(lines) + "\n"


def plain(node):
    text = node.text or ""
    for child in node:
        text += {TEXT + "s": " ", TEXT + "tab": "\t", TEXT + "line-break": "\n"}.get(child.tag, "")
        text += plain(child) + (child.tail or "")
    return text


class Sound(unittest.TestCase):
    def each(self):
        for path in TEMPLATES:
            with self.subTest(template=str(path.relative_to(ROOT))):
                yield path, ElementTree.parse(path).getroot()

    def test_there_are_templates(self):
        self.assertEqual(["coalition", "minimal", "plain-uk"], [folder.name for folder in SETS])
        for folder in SETS:
            self.assertEqual(
                ["README.txt", "backgrounder.fodt", "fact-sheet.fodt", "look.fodt",
                 "media-advisory.fodt", "parts/head.html", "parts/signatories.html",
                 "parts/style.css", "pitch.eml", "press-release-wrapped.txt", "press-release.fodt",
                 "press-release.html", "press-release.txt", "quote-sheet.fodt", "set.json",
                 "social-posts.txt", "statement.fodt", *(f"words/{tag}.txt" for tag in LANGUAGES)],
                [name for name in sorted(files_of(folder)) if not name.startswith("approval/")])
        self.assertEqual(["coalition"],  # the others take its sheet
                         [folder.name for folder in SETS if (folder / "approval").exists()])

    def test_every_style_used_is_there(self):
        for path, root in self.each():
            look = ElementTree.parse(path.parent / "look.fodt")
            made = {(s.get(STYLE + "family") or s.tag, s.get(STYLE + "name"))
                    for s in look.iter() if s.get(STYLE + "name")}
            families = {"p": "paragraph", "h": "paragraph", "span": "text", "section": "section"}
            used = {(families[n.tag[len(TEXT):]], n.get(TEXT + "style-name"))
                    for n in root.iter() if n.tag.startswith(TEXT) and n.tag[len(TEXT):] in families}
            self.assertEqual(set(), used - made)

    def test_every_field_has_a_label_and_one_tag(self):
        for _, root in self.each():
            fields = list(root.iter(TEXT + "text-input"))
            for field in fields:
                self.assertTrue(field.get(TEXT + "description"), field.text)
                self.assertRegex(field.text, r"^(\{\{ .+ \}\}|\{% .+ %\})$")

    def test_title_description_and_language(self):
        titles = []
        for _, root in self.each():
            meta = root.find(OFFICE + "meta")
            titles.append(meta.findtext(DC + "title"))
            self.assertTrue(meta.findtext(DC + "description"))
            self.assertEqual("en-GB" if "UK" in titles[-1] else "en-US",
                             meta.findtext(DC + "language"))
        self.assertEqual(len(titles), len(set(titles)), "Writer lists templates by their title")

    def test_text_is_readable_on_white(self):
        for _, root in self.each():
            for properties in root.iter(STYLE + "text-properties"):
                color = properties.get(FO + "color")
                if color:
                    contrast = 1.05 / (relative_luminance(color) + 0.05)
                    self.assertGreaterEqual(contrast, 4.5, color)

    def test_a_set_says_what_it_is(self):
        for folder in SETS:
            about = json.loads((folder / "set.json").read_text(encoding="utf-8"))
            self.assertEqual({"title", "description"}, set(about))


    def test_words_are_there_in_six_languages(self):
        def entries(path):
            lines = [line for line in path.read_text(encoding="utf-8").splitlines()
                     if line and not line.startswith("#")]
            self.assertEqual([], [line for line in lines if not re.match(r"[a-z0-9_]+ =( |$)", line)])
            return [line.split(" =")[0] for line in lines]
        for folder in SETS:
            files = {name: path for name, path in files_of(folder).items()
                     if not name.startswith("approval/")}
            english = entries(files["words/en.txt"])
            self.assertEqual(len(english), len(set(english)))
            used = {word for path in files.values()
                    for word in re.findall(r"\bwords\.(\w+)", path.read_text(encoding="utf-8"))}
            self.assertEqual(set(), used - set(english))
            for language in LANGUAGES:
                with self.subTest(set=folder.name, language=language):
                    self.assertEqual(english, entries(files[f"words/{language}.txt"]))


@unittest.skipUnless(PRESSKIT, "the presskit program was not named")
class Filled(unittest.TestCase):
    maxDiff = None

    def fill(self, template, data, target):
        done = subprocess.run([PRESSKIT, "fill", template, "--data", data, "-o", target],
                              capture_output=True, text=True, encoding="utf-8")
        self.assertEqual((0, ""), (done.returncode, done.stderr))

    def test_golden_cases(self):
        with tempfile.TemporaryDirectory() as folder:
            for case in CASES:
                for expected in sorted(case.glob("*.expected.txt")):
                    name = expected.name[:-len(".expected.txt")]
                    with self.subTest(case=case.name, template=name):
                        is_text = "." in name
                        target = pathlib.Path(folder) / (name if is_text else name + ".odt")
                        self.fill(SHIPPED / "coalition" / (name if is_text else name + ".ott"),
                                  case / "data.json", target)
                        filled = target.read_text(encoding="utf-8") if is_text else paragraphs(target)
                        self.assertEqual(expected.read_text(encoding="utf-8"), filled)

    def test_the_filters_of_the_guide(self):
        guide = (ROOT / "docs/template-guide.md").read_text(encoding="utf-8")
        examples = re.findall(r"^\| `(\{\{.*\}\})` \| (.*) \|$", guide, re.M)
        self.assertGreater(len(examples), 15)
        with tempfile.TemporaryDirectory() as folder:
            template, target = pathlib.Path(folder) / "one.txt", pathlib.Path(folder) / "out.txt"
            template.write_text("\n".join(e.replace("\\|", "|") for e, _ in examples),
                                encoding="utf-8")
            self.fill(template, ROOT / "tests/data/templates/guide.json", target)
            self.assertEqual([result for _, result in examples],
                             target.read_text(encoding="utf-8").splitlines())

    def test_three_thousand_signatories(self):
        data = json.loads((CASES[0] / "data.json").read_text(encoding="utf-8"))
        names = [f"Organization {n}" for n in range(3000)]
        data["signatories"] = [dict(name=name, person=None, title=None, location=None, group=None,
                                    note=None) for name in names]
        with tempfile.TemporaryDirectory() as folder:
            source, target = pathlib.Path(folder) / "data.json", pathlib.Path(folder) / "out.odt"
            source.write_text(json.dumps(data), encoding="utf-8")
            self.fill(SHIPPED / "coalition/statement.ott", source, target)
            lines = paragraphs(target).splitlines()
        self.assertEqual(names, [line[len("Signatory: "):] for line in lines
                                 if line.startswith("Signatory: ")])
        self.assertIn("Count: The statement has 3,000 signatories.", lines)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
