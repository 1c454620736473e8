# SPDX-License-Identifier: MPL-2.0
"""`generate --members`: a kit for each member organization, in which the common text is locked."""
import base64
import json
import re
import zipfile

from support import SAMPLE, CommandTest

PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9"
                         "awAAAABJRU5ErkJggg==")
LIST = """organization,logo,about heading,about,contact,e-mail,phone,headline
Tidewater Workers’ Center,logos/tide.png,About Tidewater,We stand with dockers.,Ann Oak,ann@tide.example,+1 555 010 0199,
The Bay Keepers’ Trust,,,,,,,Bay Keepers Join Call for a Cleaner Harbor
"""
SET = {"a.txt": "{{ headline }}|{{ member.joins if member else '' }}|{{ members_others }}\n"
                "{% for c in contacts %}{{ c.name }};{% endfor %}\n"
                "{% for b in boilerplates %}{{ b.heading }}: {{ b.text }};{% endfor %}\n"
                "{% for q in quotes %}{{ q.organization }};{% endfor %}\n",
       "body.txt": "{{ body }}",
       "statement.txt": "{{ statement }}\n{% for s in signatories %}{{ s.name }}\n{% endfor %}"}


class MembersTest(CommandTest):
    def setUp(self):
        super().setUp()
        self.write("harbor.txt", SAMPLE.read_bytes())
        self.write("members.csv", LIST)
        self.write("logos/tide.png", PIXEL)
        for name, text in SET.items():
            self.write("set/" + name, text)

    def make(self, *options, code=0, formats="txt", templates="set", members="members.csv"):
        result = self.run_command("generate", "harbor.txt", "--formats", formats, "--out", "kits",
                                  "--templates", templates, "--members", members, *options)
        self.assertEqual(result.returncode, code, result.stderr.decode())
        return result

    def text(self, kit, name="a.txt"):
        return (self.folder / "kits" / kit / name).read_text()

    def manifests(self):
        return [json.loads(path.read_text())
                for path in sorted((self.folder / "kits").glob("*/MANIFEST.json"))]

    def test_a_kit_for_each(self):
        self.make()
        self.assertEqual(sorted(p.name for p in (self.folder / "kits").iterdir()),
                         ["harbor", "harbor--The-Bay-Keepers-Trust",
                          "harbor--Tidewater-Workers-Center"])
        tide = self.text("harbor--Tidewater-Workers-Center").splitlines()
        ours = self.text("harbor").splitlines()
        headline = ours[0].split("|")[0]
        self.assertEqual(tide[0], f"{headline}|Tidewater Workers’ Center joins 35 other "
                                  "organizations|35")
        self.assertEqual(tide[1], "Ann Oak;" + ours[1])
        self.assertEqual(tide[2], "About Tidewater: We stand with dockers.;" + ours[2])
        self.assertEqual(tide[3], "Tidewater Workers’ Center;Clean Harbor Alliance;")
        self.assertEqual(ours[3], "Clean Harbor Alliance;Tidewater Workers’ Center;")
        bay = self.text("harbor--The-Bay-Keepers-Trust").splitlines()
        self.assertEqual(bay[0].split("|")[0], "Bay Keepers Join Call for a Cleaner Harbor")
        self.assertEqual(bay[1:], ours[1:])

    def test_its_quote_comes_first_in_the_text(self):
        self.make()
        ours, tide = (self.text(kit, "body.txt") for kit in
                      ("harbor", "harbor--Tidewater-Workers-Center"))
        who = ["Marisol Quade", "Dennis Oyelaran"]
        self.assertLess(ours.index("— " + who[0]), ours.index("— " + who[1]))
        self.assertLess(tide.index("— " + who[1]), tide.index("— " + who[0]))
        self.assertEqual(sorted(ours.splitlines()), sorted(tide.splitlines()))

    def test_the_core_is_locked(self):
        self.make("--edition", "live")
        manifests = self.manifests()
        self.assertEqual([m["member"] for m in manifests],
                         [None, "The Bay Keepers’ Trust", "Tidewater Workers’ Center"])
        self.assertEqual(len({m["locked_core"] for m in manifests}), 1)
        self.assertRegex(manifests[0]["locked_core"], "^[0-9a-f]{64}$")
        statements = {self.text(p.name, "statement.txt")
                      for p in (self.folder / "kits").iterdir()}
        self.assertEqual(len(statements), 1)
        before = manifests[0]["locked_core"]
        self.write("harbor.txt", SAMPLE.read_text().replace("The Bay Keepers’ Trust",
                                                            "The Bay Keeper’s Trust"))
        self.make(members="all")
        after = {m["locked_core"] for m in self.manifests() if m["member"] !=
                 "The Bay Keepers’ Trust"}
        self.assertEqual(len(after), 1)
        self.assertNotIn(before, after)

    def test_all(self):
        self.make(members="all")
        kits = sorted(p.name for p in (self.folder / "kits").iterdir())
        self.assertEqual(len(kits), 37)
        self.assertEqual(len({m["locked_core"] for m in self.manifests()}), 1)

    def test_logo(self):
        self.write("set/logo.fodt", FODT)
        self.make(formats="odt")
        found = {}
        for kit in (self.folder / "kits").iterdir():
            with zipfile.ZipFile(kit / "logo.odt") as odt:
                found[kit.name] = [odt.read(n) for n in odt.namelist() if "Pictures/" in n]
        self.assertEqual(found, {"harbor": [], "harbor--The-Bay-Keepers-Trust": [],
                                 "harbor--Tidewater-Workers-Center": [PIXEL]})

    def test_in_the_kits_language(self):
        for tag, sentence in (("de-DE", "B schließt sich 2 weiteren Organisationen an"),
                              ("es-ES", "B se suma a otras 2 organizaciones"),
                              ("fr-FR", "B se joint à 2 autres organisations"),
                              ("en-GB", "B joins two other organizations")):
            self.write("harbor.txt", "")
            (self.folder / "harbor.txt").unlink()
            self.write("k.presskit", f'<kit xmlns="urn:presskit:kit:1" xml:lang="{tag}"><release>'
                       '<headline>H</headline><body><p>Text.</p></body></release><signatories>'
                       '<signatory>A</signatory><signatory>B</signatory><signatory>C</signatory>'
                       '</signatories></kit>')
            self.write("m.json", '[{"Organisation": "B"}]')
            result = self.run_command("generate", "k.presskit", "--templates", "set", "--formats",
                                      "txt", "--out", "kits", "--members", "m.json")
            self.assertEqual(result.returncode, 0, result.stderr.decode())
            self.assertEqual(self.text("k--B").splitlines()[0], f"H|{sentence}|2")

    def test_not_a_signatory(self):
        self.write("members.csv", "Org\nNobody of Note\nThe Bay Keepers’ Trust\n\nThe Bay Keepers "
                                  "Trust\n")
        result = self.make(code=3)
        self.assertIn('harbor.txt: "Nobody of Note" is not among the signatories, so there is no '
                      "kit of its own; write its name among the members as the list has it, or add "
                      "it to the list\n", result.stderr.decode())
        self.assertIn('warning: members.csv:5: "The Bay Keepers Trust" is there twice; the first '
                      "row counts; take the other one out\n", result.stderr.decode())
        self.assertEqual(sorted(p.name for p in (self.folder / "kits").iterdir()),
                         ["harbor", "harbor--The-Bay-Keepers-Trust"])

    def test_no_list(self):
        self.write("members.csv", "a,b\n1,2\n")
        self.expect(3, "", "members.csv: names no member organizations; put the heading "
                    '"organization" over a column with their names\n', "generate", "harbor.txt",
                    "--members", "members.csv", "--out", "kits")
        self.assertFalse((self.folder / "kits").exists())

    def test_batch(self):
        """Resumed, in parts, in several processes: the same kits and one report."""
        self.make("--report", "whole.json", "--jobs", "2", "--zip", "--edition", "live")
        whole = {p.name: p.read_bytes() for p in (self.folder / "kits").glob("*.zip")}
        self.assertEqual(len(whole), 3)
        again = self.make("--zip", "--edition", "live", "--resume")
        self.assertEqual(again.stderr.decode().count("unchanged since its kit was made"), 3)
        self.write("members.csv", LIST.replace("Ann Oak", "Bob Oak"))
        again = self.make("--zip", "--edition", "live", "--resume")
        self.assertEqual(again.stderr.decode().count("unchanged since its kit was made"), 2)
        self.write("members.csv", LIST)
        for part in ("1/2", "2/2"):
            result = self.run_command(
                "generate", "harbor.txt", "--formats", "txt", "--templates", "set", "--members",
                "members.csv", "--zip", "--edition", "live", "--out", "parts", "--shard", part,
                "--report", f"part{part[0]}.json")
            self.assertEqual(result.returncode, 0, result.stderr.decode())
        self.assertEqual({p.name: p.read_bytes() for p in (self.folder / "parts").glob("*.zip")},
                         whole)
        self.run_command("merge", "part1.json", "part2.json", "-o", "merged.json")
        kits = [[(k["source"], k["edition"], k.get("member")) for k in
                 json.loads((self.folder / name).read_text())["kits"]]
                for name in ("whole.json", "merged.json")]
        self.assertEqual(sorted(kits[0], key=str), sorted(kits[1], key=str))
        self.assertEqual(len(kits[0]), 3)


FODT = """<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>
<text:p>{% if assets.logo|default('') %}</text:p><text:p>{{ assets.logo|image }}</text:p>
<text:p>{% endif %}</text:p><text:p>x</text:p></office:text></office:body></office:document>"""
