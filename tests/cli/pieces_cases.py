# SPDX-License-Identifier: MPL-2.0
"""The pieces of the set `coalition` that are text: web page, e-mail, posts, plain text, README."""
import email
import email.policy
import html.parser
import json
import re

from support import SAMPLE, CommandTest

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
        self.assertEqual(json.loads(page.texts["script"][0])["datePublished"], "2026-03-05T09:00")

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
