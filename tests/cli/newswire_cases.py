# SPDX-License-Identifier: MPL-2.0
"""`--formats ninjs`: the release for newswires, against the schema of ninjs 1.3."""
import json

import jsonschema
from support import ROOT, SAMPLE, CommandTest

SCHEMA = json.loads((ROOT / "docs" / "ninjs-1.3.schema.json").read_text())
EMBARGO = ("FOR IMMEDIATE RELEASE", "EMBARGOED UNTIL March 5, 2026, 9:00 a.m. ET")


class NewswireTest(CommandTest):
    def item(self, text=None, name="harbor.txt", folder="harbor", file="newswire.json", *options):
        self.write(name, text or SAMPLE.read_text())
        result = self.run_command("generate", name, "--formats", "ninjs", "--out", "kits", *options)
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        item = json.loads((self.folder / "kits" / folder / file).read_text())
        jsonschema.Draft4Validator.check_schema(SCHEMA)
        jsonschema.validate(item, SCHEMA, cls=jsonschema.Draft4Validator,
                            format_checker=jsonschema.FormatChecker())
        return item

    def test_the_schema_says_no(self):
        for bad in ({}, {"uri": "urn:x:y", "type": "letter"}, {"uri": "urn:x:y", "colour": "red"},
                    {"uri": "urn:x:y", "person": [{"name": "A", "age": 3}]}):
            with self.assertRaises(jsonschema.ValidationError):
                jsonschema.validate(bad, SCHEMA, cls=jsonschema.Draft4Validator)

    def test_release(self):
        item = self.item()
        self.assertEqual({key: item[key] for key in ("type", "pubstatus", "language", "located",
                                                     "representationtype", "profile")},
                         {"type": "text", "pubstatus": "usable", "language": "en",
                          "located": "PORT LANTERN", "representationtype": "complete",
                          "profile": "press-release"})
        self.assertEqual(item["$standard"]["version"], "1.3")
        self.assertTrue(item["headline"].startswith("Coalition Publishes Six Recommendations"))
        self.assertEqual(item["person"], [{"name": "Marisol Quade", "rel": "quoted"},
                                          {"name": "Dennis Oyelaran", "rel": "quoted"}])
        self.assertEqual(len([o for o in item["organisation"] if o["rel"] == "signatory"]), 36)
        self.assertIn("<ol>", item["body_html"])
        self.assertEqual(item["wordcount"], len(item["body_text"].split()))
        self.assertEqual(item["charcount"], len(item["body_text"]))
        self.assertNotIn("embargoed", item)
        self.assertIn("press@harbor.example", item["ednote"])
        manifest = json.loads((self.folder / "kits/harbor/MANIFEST.json").read_text())
        self.assertEqual([f["role"] for f in manifest["files"]], ["newswire"])

    def test_embargo(self):
        name = "newswire-EMBARGOED-2026-03-05-0900-ET.json"
        item = self.item(SAMPLE.read_text().replace(*EMBARGO), "h.txt", "h-embargoed", name)
        self.assertEqual((item["embargoed"], item["pubstatus"]),
                         ("2026-03-05T09:00:00-05:00", "usable"))
        self.assertTrue(item["ednote"].startswith("Embargoed until March 5, 2026, 9:00 AM ET."))
        live = self.item(SAMPLE.read_text().replace(*EMBARGO), "h.txt", "h", "newswire.json",
                         "--edition", "live")
        self.assertEqual(item["uri"], live["uri"])
        self.assertEqual({key for key in item if item[key] != live.get(key)},
                         {"embargoed", "ednote"})

    def test_zones(self):
        for zone, until, expected in (
                ("Europe/Berlin", "2026-07-01T08:30", "2026-07-01T08:30:00+02:00"),
                ("MEZ", "2026-01-10T08:30", "2026-01-10T08:30:00+01:00"),
                ("ET", "2026-07-01T09:00", "2026-07-01T09:00:00-04:00"),
                ("EST", "2026-07-01T09:00", "2026-07-01T09:00:00-05:00"),
                ("GMT", "2026-07-01T00:01", "2026-07-01T00:01:00+00:00"),
                ("UTC+5:30", "2026-07-01T00:01", "2026-07-01T00:01:00+05:30")):
            self.write("k.presskit", f'<kit xmlns="urn:presskit:kit:1" xml:lang="de"><release>'
                       f'<headline>H</headline><embargo until="{until}" zone="{zone}"/><body>'
                       '<p>Text.</p></body></release></kit>')
            self.run_command("generate", "k.presskit", "--formats", "ninjs", "--out", "kits")
            found, = (self.folder / "kits/k-embargoed").glob("newswire-*.json")
            self.assertEqual(json.loads(found.read_text())["embargoed"], expected)
            found.unlink()

    def test_a_zone_nobody_knows_is_withheld(self):
        self.write("k.presskit", '<kit xmlns="urn:presskit:kit:1" xml:lang="en"><release>'
                   '<headline>H</headline><embargo until="2026-07-01T09:00" zone="Mars"/><body>'
                   '<p>Text.</p></body></release></kit>')
        self.run_command("generate", "k.presskit", "--formats", "ninjs", "--out", "kits")
        found, = (self.folder / "kits/k-embargoed").glob("newswire-*.json")
        item = json.loads(found.read_text())
        self.assertEqual(item["pubstatus"], "withheld")
        self.assertNotIn("embargoed", item)
