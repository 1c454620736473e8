# SPDX-License-Identifier: MPL-2.0
"""presskit check: findings, corrections, what is accepted."""
import json
import zipfile

from support import SAMPLE, CommandTest, flat, odt

PASTED = SAMPLE.with_name("harbor-release-pasted.txt")


class CheckTest(CommandTest):
    def findings(self, *arguments):
        return json.loads(self.run_command("check", "--json", *arguments).stdout)

    def ids(self, *arguments):
        return [finding["id"] for finding in self.findings(*arguments)]

    def test_clean_release(self):
        self.write("clean.txt", SAMPLE.read_bytes())
        self.expect(0, "", "nothing to correct was found\n", "check", "clean.txt")

    def test_grouped_by_file_worst_first_with_a_summary(self):
        self.write("clean.txt", SAMPLE.read_bytes())
        self.write("mild.txt", SAMPLE.read_text().replace("tries to", "tries  to")
                   .replace("People fish from", "People fish  from"))
        self.write("bad.txt", PASTED.read_bytes())
        result = self.run_command("check", "mild.txt", "clean.txt", "bad.txt")
        lines = result.stdout.decode().splitlines()
        self.assertEqual(result.returncode, 1)
        files = [line.split(": ")[1].split(":")[0] for line in lines[:-1]]
        self.assertEqual(sorted(set(files), key=files.index), ["bad.txt", "mild.txt"])
        ranks = [["error", "warning", "info"].index(line.split(":")[0])
                 for line, file in zip(lines, files) if file == "bad.txt"]
        self.assertEqual(ranks, sorted(ranks))
        self.assertEqual(lines[-1], "2 files: 5 errors and 15 warnings; presskit check --fix "
                                    "corrects 11")

    def test_fix_of_text(self):
        source = PASTED.read_bytes()
        self.write("r.txt", source)
        result = self.run_command("check", "--fix", "r.txt")
        self.assertEqual((result.returncode, result.stdout.decode()), (1, "r.fixed.txt\n"))
        self.assertIn("corrected: r.txt:8: ", result.stderr.decode())
        self.assertEqual((self.folder / "r.txt").read_bytes(), source)
        fixed = (self.folder / "r.fixed.txt").read_bytes()
        wanted = source.replace("\u00a0\n".encode(), b"\n")
        lines = wanted.split(b"\n")
        del lines[63:65]  # the residue
        wanted = b"\n".join(line.lstrip(b" ") if line[:5].strip()[:1].isdigit() else line
                            for line in lines)
        self.assertEqual(fixed, wanted)
        fixable = [f for f in self.findings("r.fixed.txt") if "fix" in f]
        self.assertEqual(fixable, [])
        again = self.run_command("check", "--fix", "r.fixed.txt")
        self.assertEqual(again.stdout, b"")
        self.assertIn(b"r.fixed.txt: there is nothing here that can be corrected without you",
                      again.stderr)
        self.assertFalse((self.folder / "r.fixed.fixed.txt").exists())

    def test_fix_keeps_encoding_and_line_ends(self):
        text = SAMPLE.read_text().replace("Tenants Union\n", "Tenants Union\u00a0\n")
        text = text.replace("People fish", "People  fish")
        for name, encoding in [("u16.txt", "utf-16"), ("u8.txt", "utf-8-sig")]:
            source = text.replace("\n", "\r\n").encode(encoding)
            self.write(name, source)
            result = self.run_command("check", "--fix", name, "-o", "out-" + name)
            self.assertEqual((result.returncode, result.stdout.decode()), (0, f"out-{name}\n"))
            wanted = SAMPLE.read_text().replace("\n", "\r\n").encode(encoding)
            self.assertEqual((self.folder / ("out-" + name)).read_bytes(), wanted)

    def test_fix_of_windows_1252(self):
        text = "Ärger im Café\n\nFrüher war’s gut.\u00a0\n\nSo ging es  weiter – „immer“.\n"
        self.write("w.txt", text.encode("cp1252"))
        self.assertEqual(self.run_command("check", "--fix", "w.txt").stdout, b"w.fixed.txt\n")
        self.assertEqual((self.folder / "w.fixed.txt").read_bytes(),
                         text.replace("\u00a0", "").replace("  ", " ").encode("cp1252"))

    def test_fix_of_wrapped_text(self):
        text = ("Coalition asks for clean water in the harbor\n\n"
                "PORT LANTERN, March 5, 2026 - The coalition asked the city on Thursday to\n"
                "test the  water of the inner basin, and to publish what it finds before the\n"
                "dredging begins in the summer, so that families know where to swim safely.\n")
        self.write("w.txt", text)
        self.assertEqual(self.run_command("check", "--fix", "w.txt").stdout, b"w.fixed.txt\n")
        self.assertEqual((self.folder / "w.fixed.txt").read_text(), text.replace("the  water",
                                                                                 "the water"))

    def test_fix_of_order(self):
        lines = SAMPLE.read_text().split("\n")
        at = lines.index("Kayak for Good")
        lines[at], lines[at - 9] = lines[at - 9], lines[at]
        self.write("o.txt", "\n".join(lines))
        self.assertEqual(set(self.ids("o.txt")), {"signatories.order"})
        self.assertEqual(self.run_command("check", "--fix", "o.txt").stdout, b"o.fixed.txt\n")
        self.assertEqual((self.folder / "o.fixed.txt").read_text(), SAMPLE.read_text())

    def document(self):
        body = "".join(f"<text:p>{line}</text:p>"
                       for line in SAMPLE.read_text().replace("&", "&amp;").split("\n"))
        return body

    def test_fix_of_markdown_lists(self):
        text = "# Lights Go Out\n\nThe pilots asked.\n\n## Signatories\n\n{}\n"
        for name, lines in (("a.md", ("- Bay Pilots", "- Ada Guild", "- Cove Union")),
                            ("b.md", ("1. Bay Pilots", "2. Ada Guild", "3. Cove Union"))):
            self.write(name, text.format("\n".join(lines)))
            self.run_command("check", "--fix", name)
            marks = [line.split(" ")[0] for line in lines]
            wanted = [f"{mark} {one}" for mark, one in
                      zip(marks, ("Ada Guild", "Bay Pilots", "Cove Union"))]
            fixed = (self.folder / name.replace(".md", ".fixed.md")).read_text()
            self.assertEqual(fixed, text.format("\n".join(wanted)))

    def test_fix_of_flat_document(self):
        clean = self.document().replace("<text:p>Kayak for Good</text:p>",
                                        '<text:p><text:span text:style-name="T1">Kayak</text:span>'
                                        " for Good</text:p>")
        kayak = clean[clean.index('<text:p><text:span text:style-name="T1">'):]
        kayak = kayak[:kayak.index("</text:p>") + 9]
        spoiled = clean.replace(kayak, "").replace("<text:p>Coastal Health Fund</text:p>",
                                                   kayak + "<text:p>Coastal Health Fund</text:p>")
        spoiled = spoiled.replace("Free Press", "Free Press").replace(
            "People fish from", 'People <text:s text:c="2"/>fish from').replace(
            "Marlow County</text:p>", "Marlow County&#160;</text:p>")
        self.write("d.fodt", flat(spoiled))
        result = self.run_command("check", "--fix", "d.fodt")
        self.assertEqual(result.stdout, b"d.fixed.fodt\n", result.stderr)
        self.assertEqual((self.folder / "d.fixed.fodt").read_text(), flat(clean))
        self.assertNotIn("signatories.order", self.ids("d.fixed.fodt"))

    def test_fix_of_package(self):
        content = ('<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:'
                   'office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
                   'office:version="1.3"><office:body><office:text>{}</office:text></office:body>'
                   "</office:document-content>")
        body = self.document()
        self.write("p.odt", odt(content.format(body.replace("People fish", "People fish&#xA0;")),
                                [("Pictures/a.png", "picture")]))
        self.assertEqual(self.run_command("check", "--fix", "p.odt").stdout, b"p.fixed.odt\n")
        with zipfile.ZipFile(self.folder / "p.fixed.odt") as package:
            self.assertEqual(package.read("Pictures/a.png"), b"picture")
            self.assertEqual(package.read("content.xml").decode(),
                             content.format(body))

    def test_fix_of_spaces_among_markup(self):
        water = self.document().replace(
            "People fish from", 'People <text:span text:style-name="T1">fish</text:span> <text:s/>'
            '<text:span text:style-name="T1"><text:s/>here</text:span> and from')
        self.write("s.fodt", flat(water))
        self.assertTrue(self.run_command("check", "s.fodt").stdout.decode().endswith(
            "; presskit check --fix corrects 1\n"))
        self.assertEqual(self.run_command("check", "--fix", "s.fodt").stdout, b"s.fixed.fodt\n")
        self.assertEqual((self.folder / "s.fixed.fodt").read_text(),
                         flat(water.replace("<text:s/>", "")))
        self.assertEqual([f for f in self.findings("s.fixed.fodt") if "fix" in f], [])

    def test_promises_no_fix_in_vain(self):
        # what stands after the end is a picture's address, which no paragraph says
        picture = self.document() + ('<text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/>'
                                     "</draw:frame></text:p>")
        self.write("v.fodt", flat(picture))
        self.run_command("save", "v.fodt", "-o", "v.presskit")
        for name in ("v.fodt", "v.presskit"):
            self.assertNotIn(b"--fix", self.run_command("check", name).stdout)
        result = self.run_command("check", "--fix", "v.fodt")
        self.assertIn(b"v.fodt: there is nothing here that can be corrected without you",
                      result.stderr)
        self.assertNotIn(b"--fix", result.stderr)

    def test_fix_refuses(self):
        self.write("r.txt", PASTED.read_bytes())
        result = self.run_command("check", "--fix", "r.txt", "-o", "./r.txt")
        self.assertEqual(result.returncode, 2, result.stderr)
        self.assertEqual((self.folder / "r.txt").read_bytes(), PASTED.read_bytes())
        self.run_command("save", "r.txt", "-o", "k.presskit")
        result = self.run_command("check", "--fix", "k.presskit")
        self.assertEqual(result.returncode, 2)
        self.assertEqual(self.run_command("check", "r.txt", "-o", "x.txt").returncode, 2)

    def test_accept(self):
        self.write("r.txt", PASTED.read_bytes())
        self.run_command("save", "r.txt", "-o", "k.presskit")
        before = (self.folder / "k.presskit").read_text()
        errors = [f for f in self.findings("k.presskit") if f["severity"] == "error"]
        options = [part for f in errors for part in ("--accept", f["id"] + "=It's <known> & \"ok\"")]
        result = self.run_command("check", "k.presskit", *options)
        self.assertEqual(result.returncode, 0, result.stderr)
        text = result.stdout.decode()
        self.assertIn("accepted error: k.presskit", text)
        self.assertIn(" – accepted: It's <known> & \"ok\"\n", text)
        self.assertIn(f"; {len(errors)} accepted", text.splitlines()[-1])
        after = self.findings("k.presskit")
        self.assertEqual({f.get("accepted") for f in after if f["severity"] == "error"},
                         {"It's <known> & \"ok\""})
        kit = (self.folder / "k.presskit").read_text()
        begin, end = kit.index("  <accepted>"), kit.index("  </accepted>\n") + 14
        self.assertEqual(kit[:begin] + kit[end:], before)
        self.run_command("check", "k.presskit", "--accept", "release.contact=Another reason")
        self.assertEqual((self.folder / "k.presskit").read_text().count("<accepted>"), 1)
        self.assertIn("Another reason", [f.get("accepted") for f in self.findings("k.presskit")])

    def test_accept_refuses(self):
        self.write("r.txt", PASTED.read_bytes())
        self.run_command("save", "r.txt", "-o", "k.presskit")
        for arguments, words in [
                (("r.txt", "--accept", "release.contact=x"), "only a kit file keeps"),
                (("k.presskit", "--accept", "release.contact"), "no reason is given"),
                (("k.presskit", "--accept", "release.contact="), "no reason is given"),
                (("k.presskit", "--accept", "release.nothing=x"), "there is no finding"),
                (("k.presskit", "r.txt", "--accept", "release.contact=x"), "one kit file")]:
            result = self.run_command("check", *arguments)
            self.assertEqual(result.returncode, 2, arguments)
            self.assertIn(words, result.stderr.decode())

    def test_missing_font(self):
        font = ('<style:style xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
                'style:name="P1" style:family="paragraph"><style:text-properties '
                'style:font-name="Grim Sans Nobody Has"/></style:style>')
        document = flat(self.document().replace("<text:p>", '<text:p text:style-name="P1">', 1))
        document = document.replace("<office:body>", "<office:automatic-styles>" + font +
                                    "</office:automatic-styles><office:body>")
        self.write("f.fodt", document)
        self.assertEqual([f["location"]["text"] for f in self.findings("f.fodt")
                          if f["id"] == "document.font"], ["Grim Sans Nobody Has"])
