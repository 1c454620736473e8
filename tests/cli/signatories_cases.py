# SPDX-License-Identifier: MPL-2.0
"""presskit signatories: lists as people export them."""
import hashlib
import json
import pathlib
import zipfile

from support import SAMPLE, CommandTest, zipped

HEADINGS = ["Timestamp", "Email Address", "Org name (as it should appear)", "Country",
            "Phone", "May we list you publicly?", "Status"]
ROWS = [
    ["2024/03/05 10:22:03", "secret-ana@river.example", "River Watch", "Peru", "+51 1 555 0101",
     "Yes", "signed"],
    ["2024/03/05 10:23:03", "secret-bo@lake.example", "The Lake Trust", "Chile", "", "yes", ""],
    ["2024/03/05 10:24:03", "secret-cy@x.example", "TEST please delete", "", "", "yes", ""],
    ["2024/03/05 10:25:03", "secret-di@sea.example", "Sea Forum", "Spain", "", "No", ""],
    ["2024/03/05 10:26:03", "secret-ed@bay.example", "Bay Union", "", "", "yes", "withdrawn"],
    ["2024/03/05 10:27:03", "secret-fi@oak.example", "Oak Club", "", "", "yes", "pending"],
    ["2024/03/05 10:28:03", "secret-gi@elm.example", "Elm Circle", "", "", "yes", "late"],
    ["2024/03/05 10:29:03", "secret-hu@lake.example", "Lake Trust", "Chile", "", "yes", ""],
]
SECRETS = ["secret", "555 0101", "555-01", "2024/03", "10:2", "river.example"]


def csv(rows, separator=","):
    return "\r\n".join(separator.join(f'"{cell}"' for cell in row) for row in rows) + "\r\n"


def xlsx(rows, attributes=("",) * 100):
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    sheet = "".join(
        f"<row {more}>" + "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in row)
        + "</row>" for row, more in zip(rows, attributes))
    return zipped([
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", f'<Relationships xmlns="{package}"><Relationship Id="r" '
                        f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
        ("xl/workbook.xml", f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
                            '<sheet name="Form Responses 1" r:id="r1"/></sheets></workbook>'),
        ("xl/_rels/workbook.xml.rels",
         f'<Relationships xmlns="{package}"><Relationship Id="r1" Type="{office}/worksheet" '
         'Target="worksheets/sheet1.xml"/></Relationships>'),
        ("xl/worksheets/sheet1.xml",
         f'<worksheet xmlns="{main}"><sheetData>{sheet}</sheetData></worksheet>')])


def ods(rows):
    body = "".join("<table:table-row>" + "".join(
        f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'
        for cell in row) + "</table:table-row>" for row in rows)
    namespaces = " ".join(f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"'
                          for n in ("office", "table", "text"))
    return zipped([
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", f'<office:document-content {namespaces}><office:body><office:spreadsheet>'
                        f'<table:table table:name="List">{body}</table:table></office:spreadsheet>'
                        '</office:body></office:document-content>')])


class SignatoriesTest(CommandTest):
    def read(self, name, *arguments):
        result = self.run_command("signatories", name, "--json", *arguments)
        self.assertEqual(result.returncode, 0, result.stderr)
        return json.loads(result.stdout)

    def test_prints_names_in_filing_order(self):
        self.write("list.csv", csv([HEADINGS] + ROWS))
        result = self.run_command("signatories", "list.csv")
        self.assertEqual((result.returncode, result.stdout.decode()),
                         (0, "Elm Circle\nThe Lake Trust\nRiver Watch\n"))
        said = result.stderr.decode()
        self.assertTrue(said.startswith(
            "3 signatories, 1 duplicate merged, 1 withdrawn, 1 pending; UTF-8, cells separated by "
            "\",\"\ncolumn \"Org name (as it should appear)\" is organization (by heading)\n"), said)
        self.assertIn('columns not kept: "Timestamp", "Email Address", "Phone"\n', said)
        self.assertIn('list.csv:4: "TEST please delete": The row looks like a test', said)
        self.assertIn('list.csv:5: "Sea Forum": Consent to be listed is not given', said)

    def test_every_format_gives_the_same(self):
        for name, content in [("a.csv", csv([HEADINGS] + ROWS)),
                              ("a.tsv", csv([HEADINGS] + ROWS, "\t")),
                              ("b.csv", csv([HEADINGS] + ROWS, ";").encode("utf-16")),
                              ("a.xlsx", xlsx([HEADINGS] + ROWS)),
                              ("a.ods", ods([HEADINGS] + ROWS))]:
            self.write(name, content)
            got = self.read(name)
            self.assertEqual(got["signatories"],
                             [{"name": "Elm Circle", "status": "late"},
                              {"name": "The Lake Trust", "country": "Chile"},
                              {"name": "River Watch", "country": "Peru", "status": "signed"}], name)
            self.assertEqual(got["merged"], [{"kept": "The Lake Trust", "dropped": ["Lake Trust"]}])
            self.assertEqual(got["withdrawn"], [{"name": "Bay Union", "status": "withdrawn"}])
            self.assertEqual(got["dropped_columns"], ["Timestamp", "Email Address", "Phone"])
            encoding, separator = {"a.csv": ("UTF-8", ","), "a.tsv": ("UTF-8", "\t"),
                                   "b.csv": ("UTF-16LE", ";")}.get(name, (None, None))
            self.assertEqual((got["encoding"], got["separator"]), (encoding, separator))

    def test_private_data_is_in_no_byte(self):
        ragged = ["2024/03/05 10:30:03", "secret-jo@ash.example", "Ash", " Beech", "Peru", "555-0100",
                  "yes", ""]
        short = ["2024/03/05 10:31:03", "secret-ka@fir.example", "555-0199"]
        beside = ["2024/03/05 10:32:03", "x", "Pine Group secret-la@pine.example", "Peru", "", "yes", ""]
        rows = [HEADINGS] + ROWS + [ragged, short, beside]
        for name, content in [("list.csv", csv(rows)), ("list.xlsx", xlsx(rows)), ("list.ods", ods(rows))]:
            self.write(name, content)
            out = b""
            for arguments in [["signatories", name], ["signatories", name, "--json"],
                              ["signatories", name, "--map", "Nothing=title"],
                              ["signatories", name, "--map", "x"],
                              ["save", SAMPLE, "--signatories", name, "-o", name + ".presskit"]]:
                result = self.run_command(*arguments)
                out += result.stdout + result.stderr
            out += (self.folder / (name + ".presskit")).read_bytes()
            for secret in SECRETS:
                self.assertNotIn(secret.encode(), out.replace(b"Harbor", b""), name)
            self.assertIn(b"Pine Group", out)

    def test_generate_reads_the_same_lists(self):
        self.write("list.xlsx", xlsx([HEADINGS] + ROWS, ["", 'hidden="1"'] + [""] * 20))
        self.write("t/list.txt", "{% for s in signatories %}{{ s.name }}\n{% endfor %}")
        result = self.run_command("generate", SAMPLE, "--signatories", "list.xlsx", "--templates", "t",
                                  "--formats", "txt", "--out", "kits", "--report", "report.json")
        self.assertEqual(result.returncode, 0, result.stderr)
        made = next((self.folder / "kits").rglob("list.txt"))
        self.assertEqual(made.read_text(), "Elm Circle\nThe Lake Trust\n")
        everything = result.stderr + b"".join(p.read_bytes() for p in self.folder.rglob("*")
                                              if p.is_file() and p.suffix != ".xlsx")
        self.assertIn(b"signatories.hidden-rows", everything)
        for secret in ["secret", "2024/03", "river.example"]:
            self.assertNotIn(secret.encode(), everything)

    def test_map_and_sheet(self):
        self.write("list.csv", "Who,Extra\nRiver Watch,Ana\nLake Trust,Bo\n")
        got = self.read("list.csv", "--map", "Extra=organization", "--map", "Who=ignore")
        self.assertEqual([s["name"] for s in got["signatories"]], ["Ana", "Bo"])
        self.assertEqual(got["mapping"], [{"column": "Who", "field": "ignore", "by": "map"},
                                          {"column": "Extra", "field": "organization", "by": "map"}])
        self.expect(2, "", 'list.csv: no column is headed "Nope"; there are "column 1", "column 2"\n',
                    "signatories", "list.csv", "--map", "Nope=title")
        self.write("list.xlsx", xlsx([HEADINGS] + ROWS))
        self.expect(2, "", 'list.xlsx: no sheet is called "Two"; there are "Form Responses 1"\n',
                    "signatories", "list.xlsx", "--sheet", "Two")
        self.assertEqual(self.read("list.xlsx", "--sheet", "Form Responses 1")["sheet"],
                         "Form Responses 1")

    def test_bad_input(self):
        self.write("empty.csv", "")
        self.expect(3, "", "empty.csv: names no signatories; put one name a line, or a heading row "
                           "with a column \"organisation\" over them\n", "signatories", "empty.csv")
        self.write("cut.xlsx", xlsx([HEADINGS])[:200])
        self.expect(3, "", "cut.xlsx: the file is cut short or damaged; get a fresh copy of it\n", "signatories", "cut.xlsx")
        self.write("old.xls", b"\xd0\xcf\x11\xe0" + b"\0" * 100)
        self.expect(3, "", "old.xls: this is an old Excel or a protected file; open it in Calc and save "
                           "it as .ods or .xlsx without a password\n", "signatories", "old.xls")
        self.expect(3, "", "none.csv: there is no such file; check the name and the folder\n",
                    "signatories", "none.csv")

    def test_misnamed_and_protected_files(self):
        self.write("export.xls", "<html><body><table><tr><td>River Watch</td></tr></table></html>")
        self.expect(3, "", "export.xls: this is a web page that only is called a spreadsheet; open it "
                           "in Calc and save it as .ods, .xlsx or .csv\n", "signatories", "export.xls")
        self.write("text.xlsx", "Organisation\tCountry\nRiver Watch\tPeru\nLake Trust\tChile\n")
        self.assertEqual([s["name"] for s in self.read("text.xlsx")["signatories"]],
                         ["Lake Trust", "River Watch"])
        manifest = ('<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
                    "<manifest:encryption-data/></manifest:manifest>")
        self.write("locked.ods", zipped([("content.xml", "\1\2"), ("META-INF/manifest.xml", manifest)]))
        self.expect(3, "", "locked.ods: this spreadsheet is protected by a password; open it in Calc and "
                           "save it without one\n", "signatories", "locked.ods")

    def test_list_of_a_release(self):
        prose = ("LIMA, 5 March 2026 – River Watch, together with {{ members_others|spell }} other "
                 "organizations from five countries, today asked the government to keep the rivers of the "
                 "region clean for everybody who lives there.")
        self.write("r.txt", f"River groups ask for clean water\n\n{prose}\n\nSignatories:\nHill Trust\n"
                            "River Watch\nThe Hill Trust\nLake Fund\nLake Funds\n")
        self.expect(0, "The Hill Trust\nLake Fund\nLake Funds\nRiver Watch\n",
                    "4 signatories, 1 duplicate merged\n"
                    'merged into "The Hill Trust": "Hill Trust"\n'
                    'one or two? "Lake Fund" and "Lake Funds" differ in one letter\n',
                    "signatories", "r.txt")
        self.run_command("save", "r.txt", "-o", "r.presskit")
        answers = ["--kit", "r.presskit", "--same", "Lake Fund=Lake Funds", "--distinct",
                   "Hill Trust=The Hill Trust"]
        wanted = "Hill Trust\nThe Hill Trust\nLake Fund\nRiver Watch\n"
        merged = '4 signatories, 1 duplicate merged\nmerged into "Lake Fund": "Lake Funds"\n'
        self.expect(0, wanted, merged, "signatories", "r.presskit", *answers)
        self.expect(0, wanted, merged, "signatories", "r.presskit")
        self.write("t/list.txt", "{{ body }}\n{% for s in signatories %}{{ s.name }}\n{% endfor %}")
        self.run_command("generate", "r.presskit", "--templates", "t", "--formats", "txt", "--out", "k",
                         "--since", "r.txt")
        made = next((self.folder / "k").rglob("list.txt")).read_text()
        self.assertEqual(made, prose.replace("LIMA, 5 March 2026 – ", "")
                         .replace("{{ members_others|spell }}", "three") + "\n" + wanted)
        changes = next((self.folder / "k").rglob("signatory-changes.txt")).read_text()
        self.assertIn("\nNone.\n\nBefore: 4. Now: 4.\n", changes)  # the answers count for both

    def test_newsrooms_are_not_told_who_has_withdrawn(self):
        self.write("set/note.txt", "{{ headline }}\n")
        self.write("r.txt", SAMPLE.read_bytes())
        command = ["generate", "r.txt", "--templates", "set", "--formats", "txt", "--out", "k", "--zip",
                   "--signatories", "l.csv"]
        self.write("l.csv", "Name\nHill Trust\nLake Fund\nZqx Guild\n")
        self.assertEqual(self.run_command(*command).returncode, 0)
        self.write("l.csv", "Name\nHill Trust\nLake Fund\n")
        self.assertEqual(self.run_command(*command).returncode, 0)
        kit = self.folder / "k/r"
        self.assertIn("Zqx Guild", (kit / "signatory-changes.txt").read_text())
        self.assertEqual(json.loads((kit / "MANIFEST.json").read_text())["signatory_changes"]["withdrawn"],
                         ["Zqx Guild"])
        with zipfile.ZipFile(self.folder / "k/r.zip") as archive:
            packed = {name: archive.read(name) for name in archive.namelist()}
        self.assertEqual(sorted(packed), ["r/MANIFEST.json", "r/SHA256SUMS", "r/note.txt"])
        self.assertNotIn(b"Zqx", b"".join(packed.values()))
        manifest = json.loads(packed["r/MANIFEST.json"])
        self.assertEqual((manifest["signatory_changes"], [f["path"] for f in manifest["files"]]),
                         (None, ["note.txt"]))
        self.assertEqual(packed["r/SHA256SUMS"].decode(), "".join(
            f"{hashlib.sha256(packed['r/' + name]).hexdigest()}  {name}\n"
            for name in ("MANIFEST.json", "note.txt")))
        self.assertIn(b"unchanged", self.run_command(*command, "--resume").stderr)

    def test_real_lists_in_every_form(self):
        lists = pathlib.Path("/work/shared/samples/lists")
        if not lists.exists():
            self.skipTest("the samples are not here")
        text, sheet = (self.read(lists / name) for name in
                       ("wto-fr.cp1252-semicolon.csv", "wto-fr.utf8-bom.ods"))
        for same in ("signatories", "merged", "withdrawn", "dropped_columns"):
            self.assertEqual(text[same], sheet[same])
