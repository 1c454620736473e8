# SPDX-License-Identifier: MPL-2.0
"""The web page of each set in a real browser: what is there for eyes, ears, phones and printers.

usage: web_test.py PRESSKIT    (PRESSKIT_SHOTS=FOLDER keeps what the pages look like)
"""
import base64
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import releases
from chromium import Chromium

PRESSKIT = pathlib.Path(sys.argv[1]).resolve()
SETS = ("coalition", "minimal", "plain-uk")
CASES = ("english", "embargoed", "one", "long", "countries", "groups", "german", "french", "spanish",
         "arabic", "arabic-embargoed", "japanese", "many")
SHOTS = os.environ.get("PRESSKIT_SHOTS")

# Of every element with text of its own: how far its color is from what is behind it.
CONTRAST = """
const channel = c => (c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
const luminance = rgb => 0.2126 * channel(rgb[0]) + 0.7152 * channel(rgb[1]) + 0.0722 * channel(rgb[2]);
const color = text => { const n = text.match(/[\\d.]+/g).map(Number); return n.length > 3 && n[3] == 0 ? null : n; };
const behind = e => { for (; e; e = e.parentElement) { const c = color(getComputedStyle(e).backgroundColor); if (c) return c; } return [255, 255, 255]; };
let worst = 21;
for (const e of document.body.querySelectorAll("*")) {
  if (![...e.childNodes].some(n => n.nodeType == 3 && n.data.trim())) continue;
  const [a, b] = [luminance(color(getComputedStyle(e).color)), luminance(behind(e))].sort((x, y) => y - x);
  worst = Math.min(worst, (a + 0.05) / (b + 0.05));
}
return worst;"""

# What sticks out of the page at either side.
OUTSIDE = """
const width = document.documentElement.clientWidth;
const out = [...document.body.querySelectorAll("*")].filter(e => {
  const box = e.getBoundingClientRect();
  return box.width && (box.right > width + 1 || box.left < -1); });
return [document.documentElement.scrollWidth, out.map(e => e.tagName + " " + e.textContent.slice(0, 40))];"""

NAMES = """
return [...document.querySelectorAll(".signatories li")].map(e => {
  const box = e.getBoundingClientRect(), style = getComputedStyle(e);
  const seen = box.width > 0 && box.height > 0 && style.visibility == "visible" && style.opacity == 1;
  return seen ? e.textContent : null; });"""


class WebTest(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="presskit-web-")
        root = pathlib.Path(cls.folder.name)
        releases.write(root, CASES)
        for name in SETS:
            subprocess.run([PRESSKIT, "generate", *(f"{case}.presskit" for case in CASES), "--out",
                            root / name, "--templates", name, "--formats", "html", "--progress",
                            "none"], cwd=root, check=True, capture_output=True)
        cls.browser = Chromium()
        cls.page = cls.browser.__enter__()

    @classmethod
    def tearDownClass(cls):
        cls.browser.__exit__()
        cls.folder.cleanup()

    def each(self, cases=CASES):
        for name in SETS:
            for case in cases:
                folders = [pathlib.Path(self.folder.name) / name / folder
                           for folder in (case, case + "-embargoed")]
                kit = next(folder for folder in folders if folder.is_dir())
                yield kit, next(kit.glob("press-release*.html"))

    def read_aloud(self):
        """The nodes of the accessibility tree as a screen reader comes to them."""
        nodes = self.page.call("Accessibility.getFullAXTree")["nodes"]
        by_id = {node["nodeId"]: node for node in nodes}
        order, waiting = [], [nodes[0]["nodeId"]]
        while waiting:
            node = by_id[waiting.pop()]
            order.append(node)
            waiting += [child for child in reversed(node.get("childIds", [])) if child in by_id]
        return [node for node in order if not node.get("ignored")]

    def shoot(self, path, suffix):
        shot = base64.b64decode(self.page.call("Page.captureScreenshot", format="png")["data"])
        if SHOTS:
            target = pathlib.Path(SHOTS) / f"{path.parent.parent.name}-{path.parent.name}-{suffix}.png"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(shot)
        return shot

    def test_it_asks_for_nothing_and_runs_nothing(self):
        for _, path in self.each():
            with self.subTest(page=str(path)):
                self.page.open(path.as_uri())
                self.assertEqual([e["request"]["url"] for e in self.page.named("Network.requestWillBeSent")],
                                 [path.as_uri()])
                self.assertEqual(self.page.named("Runtime.exceptionThrown"), [])
                self.assertEqual(self.page.named("Log.entryAdded"), [])
                self.assertEqual(self.page.value("return [...document.scripts].map(s => s.type)"),
                                 ["application/ld+json"])

    def test_structure(self):
        for _, path in self.each():
            with self.subTest(page=str(path)):
                self.page.open(path.as_uri())
                count = self.page.value("""
                    const n = s => document.querySelectorAll(s).length;
                    return {main: n("main"), article: n("main > article"), h1: n("h1"), ol: n("ol"),
                            quote: n("blockquote"), cite: n("blockquote cite"), time: n("article time"),
                            words: n("p:empty, li:empty, h1:empty, h2:empty, h3:empty, td:empty")}""")
                self.assertEqual(count, {"main": 1, "article": 1, "h1": 1, "ol": 1, "quote": 1, "cite": 1,
                                         "time": 1, "words": 0})
                levels = self.page.value("""
                    return [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(h => +h.tagName[1])""")
                for before, level in zip(levels, levels[1:]):
                    self.assertLessEqual(level, before + 1, levels)
                article = json.loads(self.page.value("return document.scripts[0].text"))
                title = self.page.value("return document.querySelector('h1').textContent")
                self.assertEqual((article["@type"], article["headline"], article["datePublished"][:7]),
                                 ("NewsArticle", title, "2026-03"))
                for name in ("og:title", "og:type", "og:description"):
                    self.assertTrue(self.page.value(
                        f"return document.querySelector('meta[property=\"{name}\"]').content"), name)

    def test_every_signatory_is_to_be_seen(self):
        for kit, path in self.each():
            with self.subTest(page=str(path)):
                names = json.loads((kit / "MANIFEST.json").read_text())["signatories"]
                self.assertGreaterEqual(len(names), 1)
                for width in (1000, 320):
                    self.page.open(path.as_uri(), width=width)
                    self.assertEqual(self.page.value(NAMES), names)

    def test_headings_of_the_list(self):
        for case, wanted in (("countries", ["Brazil", "France", "Kenya"]),
                             ("groups", ["International", "National", "Local"])):
            for _, path in self.each([case]):
                with self.subTest(page=str(path)):
                    self.page.open(path.as_uri())
                    self.assertEqual(self.page.value("""
                        return [...document.querySelectorAll(".signatories")].map(
                            list => list.previousElementSibling.textContent)"""), wanted)

    def test_it_is_read_aloud_in_order(self):
        for kit, path in self.each(("english", "embargoed", "arabic")):
            with self.subTest(page=str(path)):
                self.page.open(path.as_uri())
                nodes = self.read_aloud()
                roles = [n["role"]["value"] for n in nodes]
                for role in ("main", "article", "blockquote", "time"):
                    self.assertIn(role, roles)
                headings = [(p["value"]["value"], n["name"]["value"]) for n in nodes
                            for p in n.get("properties", [])
                            if n["role"]["value"] == "heading" and p["name"] == "level"]
                self.assertEqual(headings[0][0], 1)
                self.assertEqual(nodes[0]["name"]["value"], headings[0][1])
                names = json.loads((kit / "MANIFEST.json").read_text())["signatories"]
                self.assertEqual(roles.count("listitem"), len(names) + len(releases.ENGLISH["points"]))
                if "embargoed" in kit.name:
                    self.assertLess(roles.index("note"), roles.index("main"))

    def test_nothing_sticks_out_on_a_phone(self):
        for _, path in self.each():
            with self.subTest(page=str(path)):
                self.page.open(path.as_uri(), width=320, height=640)
                self.assertEqual(self.page.value(OUTSIDE), [320, []])

    def test_direction(self):
        for _, path in self.each(("english", "arabic")):
            with self.subTest(page=str(path)):
                self.page.open(path.as_uri())
                arabic = path.parent.name == "arabic"
                self.assertEqual(self.page.value("""
                    const box = document.querySelector("h2").getClientRects()[0];
                    const range = document.createRange(); range.selectNodeContents(document.querySelector("h2"));
                    const words = range.getBoundingClientRect();
                    return [document.documentElement.lang.slice(0, 2),
                            Math.abs(words.right - box.right) < Math.abs(words.left - box.left)]"""),
                    ["ar" if arabic else "en", arabic])

    def test_light_and_dark_are_readable(self):
        for _, path in self.each(("english", "embargoed", "arabic", "japanese")):
            with self.subTest(page=str(path)):
                pictures = []
                for scheme in ("light", "dark"):
                    self.page.open(path.as_uri(), scheme=scheme)
                    self.assertGreaterEqual(self.page.value(CONTRAST), 4.5, scheme)
                    pictures.append(self.shoot(path, scheme))
                self.assertNotEqual(*pictures)
                self.page.open(path.as_uri(), width=320, height=900)
                self.shoot(path, "phone")

    def test_embargo(self):
        for kit, path in self.each(("english", "embargoed", "arabic-embargoed")):
            with self.subTest(page=str(path)):
                self.page.open(path.as_uri())
                robots = self.page.value("return document.querySelector('meta[name=robots]')?.content")
                first = self.page.value("return document.body.innerText.trim().split('\\n')[0]")
                if kit.name == "english":
                    self.assertIsNone(robots)
                    self.assertNotIn("EMBARGO", first)
                else:
                    self.assertEqual(robots, "noindex, nofollow, noarchive")
                    self.assertIn("محظور" if "arabic" in kit.name else "EMBARGOED UNTIL", first)

    def test_print(self):
        for _, path in self.each(("embargoed", "arabic")):
            with self.subTest(page=str(path)):
                self.page.open(path.as_uri(), scheme="dark", medium="print")
                self.assertGreaterEqual(self.page.value(CONTRAST), 4.5)
                self.assertEqual(self.page.value("return getComputedStyle(document.body).backgroundColor"),
                                 "rgb(255, 255, 255)")
                pdf = pathlib.Path(self.folder.name) / "print.pdf"
                pdf.write_bytes(base64.b64decode(self.page.call("Page.printToPDF")["data"]))
                text = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True)
                self.assertIn("press@harbor.example", text.stdout)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
