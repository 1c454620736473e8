# SPDX-License-Identifier: MPL-2.0
"""`generate --edition`: the embargo on every piece of the one edition, and nothing of it in the other."""
import difflib
import email
import email.policy
import json
import re
import zipfile

from support import SAMPLE, CommandTest

SUFFIX = "-EMBARGOED-2026-03-05-0900-ET"
WHEN = "March 5, 2026, 9:00 AM ET"
PIECES = ["README.txt", "fact-sheet.odt", "pitch.eml", "press-release-wrapped.txt",
          "press-release.html", "press-release.odt", "press-release.txt", "quote-sheet.odt",
          "social-posts.txt", "statement.odt"]
LISTS = ["MANIFEST.json", "SHA256SUMS"]
OF_THE_EMBARGO = re.compile(r"(?i)embargo|9:00|T09|0900|noindex")


def with_suffix(name):
    stem, _, extension = name.partition(".")
    return f"{stem}{SUFFIX}.{extension}"


def odt_parts(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()
                if name.endswith(".xml")}


def mail_parts(path):
    mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    return {"Subject": mail["Subject"], **{part.get_content_type(): part.get_content()
                                          for part in mail.iter_parts()}}


def parts(path):
    """A file as the texts it is made of, by name."""
    if path.suffix == ".odt":
        return odt_parts(path)
    return mail_parts(path) if path.suffix == ".eml" else {"": path.read_text()}


def paragraphs(name, text):
    """What a difference is told in: paragraphs with their styles, lines; blocks where lines wrap."""
    text = text.replace(SUFFIX, "")
    if name.endswith(".odt"):
        elements = r"<text:[ph][ >].*?</text:[ph]>|<([\w:]+)[^<>]*>[^<]*</\1>|<[^<>]*>|[^<]+"
        return [" ".join(found[0].split()) for found in re.finditer(elements, text, re.S)
                if found[0].strip()]
    if name.startswith(("README", "press-release-wrapped")):
        return [" ".join(block.split()) for block in text.split("\n\n")]
    return [plain(line) for line in text.splitlines()] if name == "pitch.eml" else text.splitlines()


def plain(text):
    """Without tags, one space for any white space."""
    return " ".join(re.sub(r"<[^>]*>", " ", text).split())


class EditionTest(CommandTest):
    def setUp(self):
        super().setUp()
        self.write("harbor.txt", SAMPLE.read_text().replace(
            "FOR IMMEDIATE RELEASE", "EMBARGOED UNTIL March 5, 2026, 9:00 a.m. ET"))

    def make(self, *options, source="harbor.txt", formats="odt,html,txt,eml"):
        result = self.run_command("generate", source, "--formats", formats, "--out", "kits",
                                  *options)
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        return result

    def test_default_is_the_releases(self):
        self.make()
        self.assertEqual(self.files("kits"),
                         sorted("harbor-embargoed/" + name
                                for name in [*map(with_suffix, PIECES), *LISTS]))
        self.write("plain.txt", SAMPLE.read_bytes())
        self.make(source="plain.txt")
        self.assertEqual(self.files("kits/plain"), sorted(PIECES + LISTS))

    def test_every_piece_says_it_and_no_live_one_does(self):
        self.make("--edition", "both")
        for name in PIECES:
            held = parts(self.folder / "kits/harbor-embargoed" / with_suffix(name))
            text = " ".join(plain(part) for part in held.values())
            self.assertRegex(text, f"(?i)embargoed until {WHEN}", name)
            for part in parts(self.folder / "kits/harbor" / name).values():
                words = re.sub(r"<style>.*?</style>", "", part, flags=re.S)
                self.assertNotRegex(words, OF_THE_EMBARGO, name)
        for name in LISTS:
            text = (self.folder / "kits/harbor" / name).read_text()
            self.assertNotRegex(text.replace('"embargo": null', ""), OF_THE_EMBARGO)

    def test_metadata(self):
        self.make("--edition", "both", formats="odt")
        for piece in ("press-release.odt", "statement.odt", "quote-sheet.odt", "fact-sheet.odt"):
            meta = odt_parts(self.folder / "kits/harbor-embargoed" / with_suffix(piece))["meta.xml"]
            live = odt_parts(self.folder / "kits/harbor" / piece)["meta.xml"]
            notice = f"Embargoed until {WHEN}"
            self.assertIn(f"<dc:title>{notice}: Coalition Publishes", meta)
            self.assertIn(f"<meta:keyword>{notice}</meta:keyword>", meta)
            self.assertIn("<dc:title>Coalition Publishes", live)
            self.assertNotIn("meta:keyword>", live)

    def test_they_differ_in_nothing_else(self):
        """Wherever a live file differs from its embargoed one, the latter speaks of the embargo."""
        self.make("--edition", "both")
        for name in PIECES:
            live = parts(self.folder / "kits/harbor" / name)
            held = parts(self.folder / "kits/harbor-embargoed" / with_suffix(name))
            self.assertEqual(live.keys(), held.keys(), name)
            for part in live:
                a, b = paragraphs(name, live[part]), paragraphs(name, held[part])
                hunks = [(b[j:k], a[h:i]) for what, h, i, j, k in
                         difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
                         if what != "equal"]
                for more, less in hunks:
                    self.assertTrue(more, (name, part, less))
                    for paragraph in more:
                        self.assertRegex(paragraph, OF_THE_EMBARGO, f"{name} {part}")
                    self.assertLessEqual(len(less), len(more), (name, part, less))

    def test_manifest(self):
        self.make("--edition", "both")
        for folder, edition, embargo in (("harbor", "live", None),
                                         ("harbor-embargoed", "embargoed",
                                          {"until": "2026-03-05T09:00", "zone": "ET"})):
            manifest = json.loads((self.folder / "kits" / folder / "MANIFEST.json").read_text())
            self.assertEqual((manifest["edition"], manifest["embargo"]), (edition, embargo))
            self.assertEqual({file["edition"] for file in manifest["files"]}, {edition})
            self.assertEqual([file["role"] for file in manifest["files"]],
                             [file["path"].replace(SUFFIX, "").partition(".")[0]
                              for file in manifest["files"]])

    def test_archive_follows_the_embargo(self):
        self.make("--zip", formats="txt")
        self.assertEqual([p.name for p in (self.folder / "kits").glob("*.zip")],
                         [f"harbor{SUFFIX}.zip"])
        self.write("harbor.txt", SAMPLE.read_text().replace(
            "FOR IMMEDIATE RELEASE", "EMBARGOED UNTIL March 6, 2026, noon ET"))
        self.make("--zip", formats="txt")
        self.assertEqual([p.name for p in (self.folder / "kits").glob("*.zip")],
                         ["harbor-EMBARGOED-2026-03-06-1200-ET.zip"])
        self.assertEqual({re.sub(r"[a-z-]+|README", "", p.stem)
                          for p in (self.folder / "kits/harbor-embargoed").glob("*.txt")},
                         {"EMBARGOED2026030612" + "00ET"})

    def test_resume_and_report(self):
        self.make("--edition", "both", "--report", "report.json", formats="txt")
        report = json.loads((self.folder / "report.json").read_text())
        self.assertEqual([(k["source"], k["edition"], k["status"]) for k in report["kits"]],
                         [("harbor.txt", "embargoed", "done"), ("harbor.txt", "live", "done")])
        again = self.make("--edition", "both", "--resume", formats="txt")
        self.assertEqual(again.stderr.decode().count(": unchanged since its kit was made"), 2)
        self.assertEqual(again.stdout, b"")

    def test_without_embargo(self):
        self.write("plain.txt", SAMPLE.read_bytes())
        self.expect(3, "", 'plain.txt: this release has no embargo, so there is no embargoed '
                    'edition of it; write a line like "EMBARGOED UNTIL March 5, 2026, 9:00 a.m. '
                    'ET" above its headline, or leave out --edition\n',
                    "generate", "plain.txt", "--edition", "embargoed", "--out", "kits")
        self.assertFalse((self.folder / "kits").exists())
        self.expect(2, "", '--edition: "dead" is no edition; write live, embargoed or both\n',
                    "generate", "plain.txt", "--edition", "dead")

    def test_in_the_kits_language(self):
        for tag, notice in (("de-DE", "Sperrfrist: 5. März 2026, 09:00 Uhr Nordamerikanische "
                                      "Ostküstenzeit"),
                            ("es-ES", "Embargado hasta el 5 de marzo de 2026, 9:00 hora oriental"),
                            ("fr-FR", "Sous embargo jusqu’au 5 mars 2026, 09:00 heure de l’Est "
                                      "nord-américain")):
            self.write("k.presskit", f'<kit xmlns="urn:presskit:kit:1" xml:lang="{tag}"><release>'
                       '<headline>Hafen</headline><embargo until="2026-03-05T09:00" '
                       'zone="America/New_York"/><body><p>Text.</p></body></release></kit>')
            self.write("set/a.txt", "{{ embargo.notice }}|{{ edition }}|{{ embargo.until|date("
                       "'time') }}")
            self.make("--templates", "set", source="k.presskit", formats="txt")
            name = "a-EMBARGOED-2026-03-05-0900-America-New_York.txt"
            text = (self.folder / "kits/k-embargoed" / name).read_text()
            self.assertEqual(text.split("|")[:2], [notice, "embargoed"])

    def test_a_silent_template_is_an_error(self):
        self.write("set/a.txt", "{{ headline }}\nMarch 5, 2026")
        result = self.run_command("generate", "harbor.txt", "--templates", "set", "--formats",
                                  "txt", "--out", "kits", "--strict")
        self.assertEqual(result.returncode, 1)
        self.assertIn('error: a.txt: "2026-03-05": this file does not say that it is under embargo '
                      "until 2026-03-05, so somebody may print it too soon; print the field "
                      "embargo.notice in the first line and in the running header of the template",
                      result.stderr.decode())
