# SPDX-License-Identifier: MPL-2.0
"""The pieces of the set `coalition` that are text: web page, e-mail, posts, plain text, README."""
import email
import email.policy
import html
import html.parser
import json
import re
import shutil
import zipfile

from support import PROGRAM, SAMPLE, CommandTest

FORMATS = "html,txt,eml"
EMBARGO = ("FOR IMMEDIATE RELEASE", "EMBARGOED UNTIL March 5, 2026, 9:00 a.m. ET")
UNTIL = "March 5, 2026, 9:00 AM ET"
LEFT_OUT = ("info: {0}: the release has no background, so the kit has no backgrounder\n"
            "info: {0}: the release has no event, so the kit has no media-advisory\n")
VOID = {"meta", "br", "img", "link", "hr"}


class Page(html.parser.HTMLParser):
    """Elements, that they are closed in their order, and the text of some."""

    def __init__(self, text):
        super().__init__()
        self.open, self.elements, self.texts = [], [], {}
        self.feed(text)
        self.close()
        assert not self.open, self.open

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        if tag not in VOID:
            self.open.append(tag)
            self.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, tag

    def handle_data(self, data):
        for tag in set(self.open):
            self.texts[tag][-1] += data

    def count(self, tag):
        return sum(1 for name, _ in self.elements if name == tag)


class PiecesTest(CommandTest):
    suffix = ""  # of the files of the kit at hand

    def make(self, text=None, name="harbor.txt", formats=FORMATS):
        self.write(name, text if text is not None else SAMPLE.read_bytes())
        result = self.run_command("generate", name, "--formats", formats, "--out", "kits")
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        self.kit = self.folder / "kits" / name.split(".")[0]
        return result.stderr.decode()

    def embargoed(self):
        self.make(SAMPLE.read_text().replace(*EMBARGO))
        self.kit = self.folder / "kits/harbor-embargoed"
        self.suffix = "-EMBARGOED-2026-03-05-0900-ET"

    def path(self, name):
        stem, _, extension = name.partition(".")
        return self.kit / f"{stem}{self.suffix}.{extension}"

    def text(self, name):
        return self.path(name).read_bytes().decode()

    def test_a_clean_release_makes_a_clean_kit(self):
        self.assertEqual(self.make(formats="odt,html,txt,eml"), LEFT_OUT.format("harbor.txt"))

    def mail(self):
        return email.message_from_bytes(self.path("pitch.eml").read_bytes(),
                                        policy=email.policy.default)

    def test_what_there_is(self):
        self.make()
        self.assertEqual(self.files(self.kit), [
            "MANIFEST.json", "README.txt", "SHA256SUMS", "pitch.eml", "press-release-wrapped.txt",
            "press-release.html", "press-release.txt", "social-posts.txt"])

    def test_page(self):
        self.make()
        text = self.text("press-release.html")
        page = Page(text)
        self.assertEqual([page.count(tag) for tag in ("h1", "article", "main", "ol", "time")],
                         [1, 1, 1, 1, 1])
        self.assertEqual(page.texts["cite"], [
            "Marisol Quade, executive director of the Open Shores Program, Clean Harbor Alliance",
            "Dennis Oyelaran, senior organizer, Tidewater Workers’ Center"])
        self.assertEqual(page.count("blockquote"), 2)
        kinds = {a.get("type") for tag, a in page.elements if tag == "script"}
        self.assertEqual(kinds, {"application/ld+json"})
        article = json.loads(page.texts["script"][0])
        self.assertEqual((article["@type"], article["headline"], article["datePublished"]),
                         ("NewsArticle", page.texts["h1"][0], "2026-03-05"))
        self.assertNotRegex(text, r"(?i)<(link|img|iframe|object|video)\b|@import|url\(|\bon\w+=")
        sources = [a for _, a in page.elements if "src" in a]
        self.assertEqual(sources, [])
        self.assertNotIn("noindex", text)
        self.assertNotIn("mbargo", re.sub(r"<style>.*</style>", "", text, flags=re.S))
        og = {a["property"]: a["content"] for tag, a in page.elements if "property" in a}
        self.assertEqual((og["og:type"], og["og:title"]), ("article", page.texts["h1"][0]))

    def test_page_under_embargo(self):
        self.embargoed()
        text = self.text("press-release.html")
        page = Page(text)
        self.assertIn(("meta", {"name": "robots", "content": "noindex, nofollow, noarchive"}),
                      page.elements)
        body = text[text.index("<body>"):]
        first = re.sub(r"<[^>]*>", "", body).strip().splitlines()[0]
        self.assertEqual(first, f"EMBARGOED UNTIL {UNTIL}")
        self.assertEqual(json.loads(page.texts["script"][0])["datePublished"], "2026-03-05")
        self.assertIn(("meta", {"property": "article:published_time", "content": "2026-03-05"}),
                      page.elements)

    def test_page_of_a_hostile_headline(self):
        self.make(SAMPLE.read_text().replace("Six Recommendations", "</script><b onload=x> \"Six\""))
        page = Page(self.text("press-release.html"))
        self.assertEqual(page.count("b"), 0)
        self.assertIn('</script><b onload=x> "Six"', page.texts["h1"][0])
        self.assertEqual(json.loads(page.texts["script"][0])["headline"], page.texts["h1"][0])

    def test_mail(self):
        self.make(SAMPLE.read_text().replace("Lantern Harbor\n", "Läntern Harbör 港 — for “All”\n", 1))
        raw = (self.kit / "pitch.eml").read_bytes()
        self.assertEqual(raw.count(b"\n"), raw.count(b"\r\n"))
        self.assertLessEqual(max(map(len, raw.split(b"\r\n"))), 78)
        raw.decode("ascii")
        mail = self.mail()
        self.assertIn("Läntern Harbör 港 — for “All”", mail["Subject"])
        self.assertEqual((mail["X-Unsent"], mail["To"], mail["Cc"], mail["Bcc"], mail["From"]),
                         ("1", None, None, None, None))
        self.assertEqual(mail.get_content_type(), "multipart/alternative")
        self.assertEqual([p.get_content_type() for p in mail.iter_parts()],
                         ["text/plain", "text/html"])
        self.assertEqual([p.defects for p in mail.walk()], [[], [], []])
        plain, page = (p.get_content().replace("\r\n", "\n") for p in mail.iter_parts())
        self.assertIn(self.text("press-release.txt").strip(), plain)
        self.assertEqual(Page(page).count("ol"), 1)
        for name in ("Marisol Quade", "The Bay Keepers’ Trust", "press@harbor.example"):
            self.assertIn(name, plain)
            self.assertIn(name, page)

    def test_mail_takes_no_header_from_the_release(self):
        self.write("k.presskit", '<kit xmlns="urn:presskit:kit:1" xml:lang="en-US"><release>'
                   '<headline>A&#10;Bcc: x@y.example</headline>'
                   '<embargo until="2026-03-05T09:00" zone="ET&#10;Bcc: x@y.example"/>'
                   '<body><p>Text.</p></body></release></kit>')
        result = self.run_command("generate", "k.presskit", "--formats", "eml", "--out", "kits")
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        self.kit = self.folder / "kits/k-embargoed"
        self.suffix = "-EMBARGOED-2026-03-05-0900-ET-Bcc-x-y.example"
        self.assertEqual(self.mail().keys(), ["Subject", "X-Unsent", "Content-Language",
                                              "MIME-Version", "Content-Type"])

    def test_under_embargo_every_piece_says_so(self):
        self.embargoed()
        self.assertTrue(self.mail()["Subject"].startswith(f"EMBARGOED UNTIL {UNTIL}: "))
        for name in self.files(self.kit):
            if name.endswith(".txt"):
                top = " ".join((self.kit / name).read_text()[:300].split())
                self.assertIn(f"EMBARGOED UNTIL {UNTIL}", top, name)

    def test_plain_text(self):
        self.make()
        whole, wrapped = self.text("press-release.txt"), self.text("press-release-wrapped.txt")
        self.assertEqual(whole.split(), wrapped.split())
        self.assertLessEqual(max(map(len, wrapped.splitlines())), 72)
        self.assertGreater(max(map(len, whole.splitlines())), 300)

    def test_posts_fit_their_networks(self):
        long = "Ünd " * 90 + "End"
        for name, headline in (("a.presskit", "Short"), ("b.presskit", long),
                               ("c.presskit", "x" * 400)):
            self.make('<kit xmlns="urn:presskit:kit:1" xml:lang="en"><release>'
                      f'<headline>{headline}</headline><body><p>{long * 20}</p></body></release>'
                      '</kit>', name)
            posts = re.split(r"^== (.+) ==\n", self.text("social-posts.txt"), flags=re.M)[1:]
            limits = {}
            for title, post in zip(posts[::2], posts[1::2]):
                found = re.fullmatch(r"(.+) \((\d+) of (\d+) characters\)", title)
                if found:
                    post = post.rstrip("\n")
                    self.assertEqual(len(post), int(found[2]))
                    self.assertLessEqual(len(post) + 24, int(found[3]))
                    limits[found[1]] = int(found[3])
            self.assertEqual(limits, {"X": 280, "Bluesky": 300, "Threads": 500, "Mastodon": 500,
                                      "Instagram": 2200, "LinkedIn": 3000, "Facebook": 5000})

    def test_readme_lists_what_is_there(self):
        self.make()
        listed = re.findall(r"^- ([\w.-]+)", self.text("README.txt"), re.M)
        self.assertEqual(sorted(listed), [n for n in self.files(self.kit) if n != "README.txt"])

    def test_a_text_piece_may_require_data(self):
        self.write("s.txt", "A Headline\n\nPress Release\n\nBOSTON — Something happened here.\n")
        self.write("set/quotes.txt", "{#- presskit-requires: quotes -#}\n{{ quotes|length }}")
        self.write("set/all.txt", "{#- presskit-wrap: 10 -#}\n{{ headline }} and more")
        result = self.run_command("generate", "s.txt", "--templates", "set", "--formats", "txt",
                                  "--out", "kits")
        self.assertIn("info: s.txt: the release has no quotes, so the kit has no quotes\n",
                      result.stderr.decode())
        self.assertEqual(self.files("kits/s"), ["MANIFEST.json", "SHA256SUMS", "all.txt"])
        self.assertEqual((self.folder / "kits/s/all.txt").read_text(), "A Headline\nand more")

    def test_what_there_is_data_for(self):
        self.make("Residents meet the port\n\nMedia Advisory\n\nWhen: March 10, 2026, 6 p.m.\n"
                  "Where: Harbor School, Port Lantern\nWho: Ada Reed, director; Jo Mar, engineer\n\n"
                  "The residents will ask the port what it means to do.\n\nBackground\n\n"
                  "The basin holds metals. It has done so for a century.\n\n"
                  "Contact: Ines Farrow, press@harbor.example\n", formats="odt")
        self.assertEqual(self.files(self.kit), ["MANIFEST.json", "SHA256SUMS", "backgrounder.odt",
                                                "media-advisory.odt", "press-release.odt"])
        advisory, background = self.words("media-advisory"), self.words("backgrounder")
        for line in ("When March 10, 2026, 6 p.m.", "Where Harbor School, Port Lantern",
                     "Who Ada Reed, director", "Jo Mar, engineer", "The residents will ask"):
            self.assertIn(line, advisory)
        self.assertIn("The basin holds metals.", background)
        self.assertNotIn("The residents will ask", background)

    def words(self, piece):
        with zipfile.ZipFile(self.kit / f"{piece}.odt") as odt:
            text = re.sub(r"<text:tab/>|</text:[ph]>", " ", odt.read("content.xml").decode())
        return " ".join(html.unescape(re.sub(r"<[^>]*>", "", text)).split())

    def test_an_open_letter_is_called_one(self):
        self.make(SAMPLE.read_text().replace("Press Release", "Open Letter"), formats="odt")
        self.assertTrue(self.words("statement").startswith("Open Letter FOR IMMEDIATE RELEASE"))

    def test_plain_uk(self):
        self.write("harbor.txt", SAMPLE.read_bytes())
        result = self.run_command("generate", "harbor.txt", "--formats", "odt,txt", "--templates",
                                  "plain-uk", "--out", "kits")
        self.assertEqual(result.returncode, 0)
        self.kit = self.folder / "kits/harbor"
        text = self.text("press-release.txt")
        for line in ("PORT LANTERN — 5 March 2026", "ENDS", "Notes to editors"):
            self.assertIn(f"\n{line}\n", text)
        self.assertIn("\n‘Families have waited", text)
        self.assertLess(text.index("\nENDS"), text.index("\nAbout Clean Harbor Alliance"))
        with zipfile.ZipFile(self.kit / "press-release.odt") as odt:
            self.assertIn('fo:page-width="210mm"', odt.read("styles.xml").decode())

    def test_a_set_speaks_the_language_of_the_kit(self):
        for language, words in (
                ("de", ("ZUR SOFORTIGEN VERÖFFENTLICHUNG", "Unterzeichnende",
                        "Die Erklärung trägt 36 Unterschriften.", "– Ende –")),
                ("fr", ("POUR DIFFUSION IMMÉDIATE", "La déclaration compte 36 signataires.")),
                ("es", ("PARA DIFUSIÓN INMEDIATA", "La declaración cuenta con 36 firmas."))):
            for templates in ("coalition", "plain-uk", "minimal"):
                self.write("harbor.txt", SAMPLE.read_text().replace("FOR IMMEDIATE RELEASE\n", ""))
                self.run_command("generate", "harbor.txt", "--locale", language, "--templates",
                                 templates, "--formats", "txt", "--out", "kits")
                self.kit = self.folder / "kits/harbor"
                text = self.text("press-release.txt")
                for word in words[:-1] if templates == "plain-uk" else words:
                    self.assertIn(word, text, (language, templates))

    def test_other_languages_are_english_and_told(self):
        self.write("harbor.txt", SAMPLE.read_bytes())
        result = self.run_command("generate", "harbor.txt", "--locale", "fi", "--formats", "txt",
                                  "--out", "kits")
        self.assertIn("words/fi.txt: the template set has no words in this language, so what it says "
                      "itself is in English; translate the right-hand sides of en.txt beside it\n",
                      result.stderr.decode())
        self.kit = self.folder / "kits/harbor"
        self.assertIn("\nThe statement has 36 signatories.\n", self.text("press-release.txt"))

    def test_a_set_of_ones_own(self):
        """A copy of a folder; a file more is a piece more, a language more."""
        shutil.copytree(PROGRAM.parents[1] / "share/presskit/templates/coalition", self.folder / "ours")
        english = (self.folder / "ours/words/en.txt").read_text()
        self.write("ours/words/nl.txt", english.replace("contact = Contact", "contact = Perscontact"))
        self.write("ours/captions.txt", "{{ words.contact }}: {{ contacts[0].name }}\n")
        self.write("harbor.txt", SAMPLE.read_bytes())
        result = self.run_command("generate", "harbor.txt", "--locale", "nl", "--templates", "ours",
                                  "--formats", "txt", "--out", "kits")
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        self.assertNotIn("kit.words", result.stderr.decode())
        self.kit = self.folder / "kits/harbor"
        self.assertEqual(self.text("captions.txt"), "Perscontact: Ines Farrow")
        self.assertIn("- captions.txt\n", self.text("README.txt"))

    def test_a_mistake_in_the_words(self):
        shutil.copytree(PROGRAM.parents[1] / "share/presskit/templates/coalition", self.folder / "ours")
        path = self.folder / "ours/words/en.txt"
        path.write_text(path.read_text().replace("contact = Contact", "contact"))
        line = path.read_text().splitlines().index("contact") + 1
        self.write("harbor.txt", SAMPLE.read_bytes())
        self.expect(4, "", f'ours/words/en.txt:{line}: "contact": this line is no entry; write: name '
                    "= words\n", "generate", "harbor.txt", "--templates", "ours", "--formats", "txt",
                    "--out", "kits")

    def test_groups_in_text_and_page(self):
        self.write("k.presskit", '<kit xmlns="urn:presskit:kit:1" xml:lang="en"><release><headline>A'
                   '</headline><body><p>Text.</p></body></release><signatories>'
                   '<signatory group="National">B</signatory><signatory group="Local">C</signatory>'
                   '<signatory group="Local">D</signatory></signatories></kit>')
        self.run_command("generate", "k.presskit", "--formats", "txt,html", "--out", "kits")
        self.kit = self.folder / "kits/k"
        self.assertIn("\nNational\nB\n\nLocal\nC\nD\n", self.text("press-release.txt"))
        self.assertEqual(Page(self.text("press-release.html")).texts["h3"], ["National", "Local"])
