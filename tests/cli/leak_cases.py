# SPDX-License-Identifier: MPL-2.0
"""Secrets planted wherever a release, a list, a kit file or a template may hold some: none may be in
any byte of any file of a kit, unpacked, decoded and as text."""
import email
import email.policy
import io
import re
import subprocess
import tempfile
import zipfile

from support import CommandTest, odt, zipped

FORMATS = "odt,pdf,docx,html,txt,eml,md,json,ninjs"
NAMESPACES = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
              'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
              'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
              'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
              'xmlns:dc="http://purl.org/dc/elements/1.1/" '
              'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" '
              'xmlns:xlink="http://www.w3.org/1999/xlink" '
              'xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0" '
              'xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0"')
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'


def meta(who):
    return (f'{DECLARATION}<office:document-meta {NAMESPACES} office:version="1.3"><office:meta>'
            f'<meta:generator>Zq{who}generator</meta:generator>'
            f'<meta:initial-creator>Zq{who}firstauthor</meta:initial-creator>'
            f'<dc:creator>Zq{who}author</dc:creator>'
            f'<meta:printed-by>Zq{who}printer</meta:printed-by>'
            f'<dc:description>Zq{who}comments</dc:description>'
            f'<meta:template xlink:href="file:///home/Zq{who}login/x.ott" xlink:title="Zq{who}tpl"/>'
            f'<meta:user-defined meta:name="Zq{who}property">Zq{who}value</meta:user-defined>'
            '<meta:editing-duration>PT1H</meta:editing-duration>'
            '</office:meta></office:document-meta>')


def hidden(who):
    """Paragraphs and marks that nobody sees on paper."""
    return (f'<text:p>Seen<office:annotation><dc:creator>Zq{who}commenter</dc:creator>'
            f'<text:p>Zq{who}comment</text:p></office:annotation> text.</text:p>'
            f'<text:p>More<text:hidden-text text:condition="ooow:1" '
            f'text:string-value="Zq{who}hiddenfield" text:is-hidden="true"/> text.</text:p>'
            f'<text:p><text:hidden-paragraph text:condition="ooow:1" text:is-hidden="true"/>'
            f'Zq{who}hiddenparagraph</text:p>'
            f'<text:p text:style-name="Invisible">Zq{who}invisible</text:p>'
            f'<text:section text:name="s{who}" text:display="none"><text:p>Zq{who}section</text:p>'
            f'</text:section><text:p>Kept<text:change text:change-id="c{who}"/> text.</text:p>')


def tracked(who):
    return (f'<text:tracked-changes><text:changed-region text:id="c{who}"><text:deletion>'
            f'<office:change-info><dc:creator>Zq{who}editor</dc:creator>'
            f'<dc:date>2026-01-01T00:00:00</dc:date></office:change-info>'
            f'<text:p>Zq{who}deleted</text:p></text:deletion></text:changed-region>'
            f'</text:tracked-changes>')


def content(who, before, after=""):
    return (f'{DECLARATION}<office:document-content {NAMESPACES} office:version="1.3">'
            f'<office:automatic-styles><style:style style:name="Invisible" '
            f'style:family="paragraph"><style:text-properties text:display="none"/></style:style>'
            f'</office:automatic-styles><office:body><office:text>{tracked(who)}{before}'
            f'{hidden(who)}{after}</office:text></office:body></office:document-content>')


def document(who, before, after=""):
    settings = (f'{DECLARATION}<office:document-settings {NAMESPACES} office:version="1.3">'
                f'<office:settings><config:config-item-set config:name="ooo:view-settings">'
                f'<config:config-item config:name="Zq{who}setting" config:type="string">'
                f'Zq{who}settingvalue</config:config-item></config:config-item-set>'
                f'</office:settings></office:document-settings>')
    return odt(content(who, before, after),
               [("meta.xml", meta(who)), ("settings.xml", settings),
                (f"Thumbnails/thumbnail.png", f"Zq{who}thumbnail".encode()),
                (f"Versions/Version1", f"Zq{who}version".encode()),
                ("META-INF/manifest.xml",
                 f'{DECLARATION}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:'
                 'xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry '
                 'manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.'
                 'text"/><manifest:file-entry manifest:full-path="content.xml" '
                 'manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path='
                 '"meta.xml" manifest:media-type="text/xml"/><manifest:file-entry '
                 'manifest:full-path="settings.xml" manifest:media-type="text/xml"/>'
                 '</manifest:manifest>')])


def paragraphs(*texts):
    return "".join(f"<text:p>{text}</text:p>" for text in texts)


RELEASE = paragraphs(
    "EMBARGOED UNTIL March 5, 2026, 9:00 a.m. ET", "Rivers Open to All at Last",
    "BALTIMORE — March 5, 2026 — Ten groups today asked the state for clean rivers and open banks.",
    "The following quote can be attributed to Ann Oak, director at River Watch:",
    "“Water is for everyone who lives here.”")
TEMPLATE = (paragraphs("{{ headline }}", "{{ embargo.notice if embargo else '' }}", "{{ body }}",
                       "{% if false %}", "ZqTfalsebranch", "{% endif %}",
                       "{# ZqTtemplatecomment #}{{ 'a' if true else 'ZqTotherbranch' }}"))
LIST = ("Organization,Email,Phone,Internal notes,Consent to publish\n"
        "River Watch,ZqLmail@x.example,+1 555 ZqLphone,ZqLnote,yes\n"
        "Bank Society,b@ZqLdomain.example,5,ZqLother,yes\n"
        "ZqLnoconsent,c@x.example,5,x,no\n")
TEXTS = {"web.html": "<!doctype html><title>{{ headline }}</title>{# ZqTwebcomment #}"
                     "{% if false %}ZqTwebfalse{% endif %}<p>{{ embargo.notice if embargo }}</p>"
                     "{{ body }}",
         "plain.txt": "{#- ZqTtextcomment -#}{{ embargo.notice if embargo else '' }}\n{{ headline }}"
                      "{% if false %}ZqTtextfalse{% endif %}\n{% for s in signatories %}{{ s.name }}"
                      "\n{% endfor %}",
         "mail.eml": "Subject: {{ embargo.notice if embargo else '' }} {{ headline }}\n\n{{ body }}"
                     "{# ZqTmailcomment #}",
         "notes.md": "{{ embargo.notice if embargo else '' }} {{ headline }}\n\n{{ body }}",
         "data.json": '{"headline": {{ headline|tojson }}}{# ZqTjsoncomment #}'}
NEEDLE = re.compile(rb"Zq[A-Z][a-z]{4}")


def unpacked(name, data):
    """The file and all that is in it, as bytes."""
    yield name, data
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield name, archive.comment
            for info in archive.infolist():
                yield f"{name}/names", info.filename.encode() + info.extra + info.comment
                yield from unpacked(f"{name}/{info.filename}", archive.read(info))
    elif name.endswith(".eml"):
        mail = email.message_from_bytes(data, policy=email.policy.default)
        yield name, "\n".join(f"{k}: {v}" for k, v in mail.items()).encode()
        for part in mail.walk():
            if not part.is_multipart():
                yield name, part.get_content().encode()
    elif data[:5] == b"%PDF-":
        yield from pdf_parts(name, data)


def pdf_parts(name, data):
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(data)
        file.flush()
        plain = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", file.name, "-"],
                               capture_output=True, check=True).stdout
    yield name + " (qdf)", plain
    for text in re.findall(rb"<FEFF((?:[0-9A-Fa-f]{4})+)>", plain):
        yield name + " (string)", bytes.fromhex(text.decode()).decode("utf-16-be").encode()
    yield name + " (text)", subprocess.run(["pdftotext", "-", "-"], input=data,
                                           capture_output=True, check=True).stdout
    yield name + " (info)", subprocess.run(["pdfinfo", "-meta", "-"], input=data,
                                           capture_output=True, check=True).stdout


class LeakTest(CommandTest):
    def setUp(self):
        super().setUp()
        self.environment.update(USER="ZqElogin", LOGNAME="ZqElogin")
        self.home = "ZqEfolder/"
        self.write(self.home + "set/doc.odt", document("T", TEMPLATE))
        for name, text in TEXTS.items():
            self.write(self.home + "set/" + name, text)
        self.write(self.home + "signers.csv", LIST)

    def generate(self, source, *options, formats=FORMATS):
        out = self.home + "out"
        result = self.run_command("generate", self.home + source, "--templates", self.home + "set",
                                  "--signatories", self.home + "signers.csv", "--formats", formats,
                                  "--out", out, "--zip", "--edition", "both", *options)
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        files = [p for p in (self.folder / out).rglob("*") if p.is_file()]
        formats_made = {p.suffix[1:] for p in files}
        self.assertLessEqual(set(formats.replace("ninjs", "json").split(",")), formats_made)
        return files

    def assert_clean(self, files):
        leaks = set()
        for path in files:
            for name, data in unpacked(path.name, path.read_bytes()):
                for found in NEEDLE.finditer(data):
                    leaks.add((name, data[found.start():found.start() + 24]))
        self.assertEqual(sorted(leaks), [])

    def test_the_test_finds_what_is_planted(self):
        planted = document("S", RELEASE)
        found = {name for name, data in unpacked("x.odt", planted) if NEEDLE.search(data)}
        self.assertLessEqual({"x.odt/meta.xml", "x.odt/content.xml", "x.odt/settings.xml"}, found)
        deep = zipped([("a.zip", zipped([("b.txt", "ZqXdeep")]))])
        self.assertTrue(any(NEEDLE.search(data) for _, data in unpacked("y.zip", deep)))

    def test_writer_release(self):
        self.write(self.home + "release.odt", document("S", RELEASE))
        self.assert_clean(self.generate("release.odt"))

    def test_markdown_release(self):
        self.write(self.home + "release.md", "---\nauthor: ZqMauthor\n---\n# Rivers Open to All\n\n"
                   "EMBARGOED UNTIL March 5, 2026, 9:00 a.m. ET\n\n<!-- ZqMcomment -->\n\n"
                   "BALTIMORE — March 5, 2026 — Ten groups asked for clean rivers.\n\n"
                   "[//]: # (ZqMreference)\n\nMore text here.\n")
        self.assert_clean(self.generate("release.md", formats="odt,html,txt,eml,md,json,ninjs"))

    def test_web_page(self):
        self.write(self.home + "release.html", "<!doctype html><html><head><title>Rivers Open to "
                   "All</title><meta name=author content=ZqHauthor><script>ZqHscript()</script>"
                   "</head><body><!-- ZqHcomment --><h1>Rivers Open to All</h1><p>EMBARGOED UNTIL "
                   "March 5, 2026, 9:00 a.m. ET</p><p>BALTIMORE — March 5, 2026 — Ten groups asked "
                   "for clean rivers.</p><p hidden>ZqHhidden</p><p style='display:none'>ZqHnone</p>"
                   "</body></html>")
        self.assert_clean(self.generate("release.html", formats="odt,html,txt,eml,md,json,ninjs"))

    def test_kit_file(self):
        self.write(self.home + "kit.presskit", '<kit xmlns="urn:presskit:kit:1" xml:lang="en-US">'
                   '<!-- ZqKcomment --><release><headline>Rivers Open to All</headline>'
                   '<embargo until="2026-03-05T09:00" zone="ET"/><body><p>Ten groups asked for '
                   'clean rivers.<!-- ZqKinner --></p></body></release><quotes><quote speaker='
                   '"Ann Oak" organization="River Watch" approved-by="ZqKapprover" '
                   'approved-at="2026-03-01" approved-text-sha256="00"><p>Water.</p></quote>'
                   '</quotes><accepted><accept check="quote.changed" reason="ZqKreason"/>'
                   '</accepted><decisions><decision as="distinct" reason="ZqKwhy"><name>ZqKname'
                   '</name><name>ZqKother</name></decision></decisions></kit>')
        self.assert_clean(self.generate("kit.presskit", formats="odt,html,txt,eml,md,json,ninjs"))
