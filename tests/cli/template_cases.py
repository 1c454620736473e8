# SPDX-License-Identifier: MPL-2.0
import json
import zipfile

from support import SAMPLE, CommandTest, flat


class TemplateTest(CommandTest):
    def test_fill(self):
        self.write("t.fodt", flat("<text:p>{{ a }}</text:p>"))
        self.write("t.txt", "{% for x in list %}{{ x }};{% endfor %}")
        self.write("d.json", '{"a": "x & y", "list": [1, 2.5, "z", true]}')
        self.expect(0, "o.odt\n", "", "fill", "t.fodt", "--data", "d.json", "-o", "o.odt")
        with zipfile.ZipFile(self.folder / "o.odt") as archive:
            self.assertIn(b"<text:p>x &amp; y</text:p>", archive.read("content.xml"))
        self.expect(0, "o.txt\n", "", "fill", "t.txt", "--data", "d.json", "-o", "o.txt")
        self.assertEqual((self.folder / "o.txt").read_text(), "1;2.5;z;True;")

    def test_undefined(self):
        self.write("t.txt", "[{{ nobody }}]")
        self.write("d.json", "{}")
        result = self.run_command("fill", "t.txt", "--data", "d.json", "-o", "o.txt")
        self.assertEqual((result.returncode, result.stdout), (4, b""))
        self.assertIn('"nobody"', result.stderr.decode())
        self.assertFalse((self.folder / "o.txt").exists())
        result = self.run_command("fill", "t.txt", "--data", "d.json", "-o", "o.txt", "--undefined",
                                  "blank")
        self.assertEqual((result.returncode, (self.folder / "o.txt").read_text()), (0, "[]"))

    def test_bad_data(self):
        self.write("t.txt", "x")
        for content, message in [
            ('{"a": }', ": this is not valid JSON at line 1, column 7; correct it there and try again"),
            ("[1]", ': the data must be one JSON object, { "field": value, … }'),
            ("[" * 5000, ": the JSON is nested more than 100 deep; make the data flatter"),
        ]:
            self.write("d.json", content)
            self.expect(3, "", f"d.json{message}\n", "fill", "t.txt", "--data", "d.json", "-o", "o")
        self.expect(3, "", "no.json: there is no such file; check the name and the folder\n",
                    "fill", "t.txt", "--data", "no.json", "-o", "o.txt")
        self.assertEqual(self.files("."), ["d.json", "t.txt"])

    def test_half_a_character_in_data(self):
        self.write("t.txt", "{{ a }}")
        self.write("d.json", '{"a": "x\\ud800y"}')
        self.expect(0, "o.txt\n", "warning: d.json:1: the data holds half a character (a lone "
                                  "surrogate); it is replaced by \ufffd; correct it in the data\n",
                    "fill", "t.txt", "--data", "d.json", "-o", "o.txt")
        self.assertEqual((self.folder / "o.txt").read_text(encoding="utf-8"), "x\ufffdy")

    def test_wrong_kind_of_output(self):
        self.write("t.fodt", flat("<text:p>x</text:p>"))
        self.write("d.json", "{}")
        self.expect(2, "", "o.pdf: an OpenDocument template makes .odt, .ott or .fodt; name the "
                           "output with one of these\n",
                    "fill", "t.fodt", "--data", "d.json", "-o", "o.pdf")

    def test_never_overwrites_what_it_reads(self):
        self.write("t.txt", "{{ a }}")
        self.write("d.json", '{"a": 1}')
        self.write("r.txt", SAMPLE.read_bytes())
        (self.folder / "link.txt").symlink_to("t.txt")
        rest = ": this file is read to make the output, and would be lost; name another output\n"
        for out, arguments in [
            ("t.txt", ["fill", "t.txt", "--data", "d.json", "-o"]),
            ("./t.txt", ["fill", "link.txt", "--data", "d.json", "-o"]),
            ("d.json", ["fill", "t.txt", "--data", "d.json", "-o"]),
            ("r.txt", ["save", "r.txt", "-o"]),
            ("r.txt", ["generate", "r.txt", "--formats", "odt", "--report"]),
        ]:
            self.expect(2, "", out + rest, *arguments, out)
        self.assertEqual((self.folder / "t.txt").read_text(), "{{ a }}")
        self.assertEqual(self.files("."), ["d.json", "link.txt", "r.txt", "t.txt"])

    def test_fields(self):
        self.write("t.txt", "{{ headline }}{% if embargo %}!{% endif %}"
                            "{% for q in quotes %}{{ q.text }}{% endfor %}")
        result = self.run_command("fields", "t.txt", "--json")
        shown = json.loads(result.stdout)
        self.assertEqual((result.returncode, list(shown)),
                         (0, ["fields", "loops", "conditions", "problems"]))
        self.assertIn("headline", shown["fields"])
        self.assertIn("embargo", shown["conditions"])
        self.assertEqual([loop["over"] for loop in shown["loops"]], ["quotes"])
        self.write("bad.txt", "{% if %}")
        result = self.run_command("fields", "bad.txt", "--json")
        self.assertEqual(result.returncode, 4)
        self.assertEqual(json.loads(result.stdout)["problems"][0]["severity"], "error")

    def test_fields_against_data(self):
        self.write("t.txt", "{{ headlin }}")
        self.write("d.json", '{"headline": "H"}')
        self.expect(0, "field headlin\n",
                    'warning: t.txt:1: "{{ headlin }}": d.json has no field "headlin"; did you mean '
                    '"headline"?\n'
                    'info: d.json: "headline": the template does not use this field; nothing is to '
                    'be done\n', "fields", "t.txt", "--data", "d.json")
        self.assertEqual(self.run_command("fields", "t.txt", "--data", "none.json").returncode, 3)

    def test_check_of_a_template(self):
        self.write("good.fodt", flat("<text:p>{{ headline }}</text:p>"))
        self.expect(0, "", "nothing to correct was found\n", "check", "good.fodt")
        self.write("bad.fodt", flat("<text:p>{% if headline %}</text:p>"))
        result = self.run_command("check", "bad.fodt")
        self.assertEqual(result.returncode, 1)
        self.assertTrue(result.stdout.decode().startswith("error: bad.fodt"), result.stdout)
