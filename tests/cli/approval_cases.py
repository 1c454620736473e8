# SPDX-License-Identifier: MPL-2.0
"""Quotes are approved as they stand: sheets to send, answers in the kit file, and what blocks."""
import hashlib

from support import CommandTest

KIT = """<kit xmlns="urn:presskit:kit:1" xml:lang="en-US">
  <!-- ours -->
  <release><status>FOR IMMEDIATE RELEASE</status><headline>Rivers Open to All</headline>
    <dateline place="BALTIMORE" date="2026-03-05"/>
    <body><p>Ten groups asked the state for clean rivers.</p><quote ref="0"/><quote ref="1"/></body>
  </release>
  <quotes>
    <quote speaker="Ann Oak" title="director" organization="River Watch"><p>Water is for everyone
      who lives here.</p></quote>
    <quote speaker="Bo Elm" title="organizer" organization="Bank Society"><p>Open the banks.</p></quote>
  </quotes>
  <contacts><contact name="Cy Ash" email="cy@river.example"/></contacts>
</kit>
"""
WORDS = hashlib.sha256(b"Water is for everyone who lives here.").hexdigest()


class ApprovalTest(CommandTest):
    def setUp(self):
        super().setUp()
        self.write("k.presskit", KIT)

    def kit(self):
        return (self.folder / "k.presskit").read_text()

    def ids(self):
        out = self.run_command("check", "k.presskit").stdout.decode()
        return [id for id in ("quote.unapproved", "quote.changed")
                for _ in range(out.count(f"[{id}]"))]

    def approve(self, *options):
        return self.run_command("approve", "k.presskit", *options)

    def test_nobody_has_approved(self):
        result = self.run_command("check", "k.presskit")
        self.assertEqual(result.returncode, 1)
        self.assertIn('error: k.presskit:8: "Water is for everyone who lives here.": nobody has '
                      "approved the quote of Ann Oak, and people take back what they never agreed "
                      "to; send it (presskit approvals makes the sheets), then note the answer with "
                      "presskit approve [quote.unapproved]\n", result.stdout.decode())
        self.assertEqual(self.ids(), ["quote.unapproved"] * 2)
        strict = self.run_command("generate", "k.presskit", "--strict", "--formats", "txt",
                                  "--out", "kits")
        self.assertEqual(strict.returncode, 1)
        self.assertFalse((self.folder / "kits").exists())

    def test_approve(self):
        result = self.approve("--speaker", "Ann Oak", "--by", "Ann Oak, by \"e-mail\"", "--on",
                              "2026-03-04")
        self.assertEqual((result.returncode, result.stderr.decode()),
                         (0, "k.presskit: the quote of Ann Oak is approved as it stands\n"))
        self.assertEqual(self.kit(), KIT.replace(
            'organization="River Watch">', 'organization="River Watch" approved-by="Ann Oak, by '
            f'&quot;e-mail&quot;" approved-at="2026-03-04" approved-text-sha256="{WORDS}">'))
        self.assertEqual(self.ids(), ["quote.unapproved"])
        self.assertEqual(self.approve("--on", "2026-03-04").returncode, 0)
        self.assertEqual(self.ids(), [])
        self.assertIn("<!-- ours -->", self.kit())
        again = self.approve()
        self.assertEqual((again.returncode, again.stderr.decode()),
                         (2, "k.presskit: no quote waits for approval; all are approved as they "
                             "stand\n"))

    def test_a_later_change_blocks_until_it_is_approved_or_waived(self):
        self.approve("--on", "2026-03-04")
        self.write("k.presskit", self.kit().replace("Open the banks.", "Open all the banks."))
        self.assertEqual(self.ids(), ["quote.changed"])
        kit = self.kit()
        self.run_command("check", "k.presskit", "--accept", "quote.changed=He said so by phone")
        self.assertEqual(self.run_command("check", "k.presskit").returncode, 0)
        self.write("k.presskit", kit)
        self.assertEqual(self.approve("--speaker", "Bo Elm", "--on", "2026-03-05").returncode, 0)
        self.assertEqual(self.ids(), [])
        self.assertEqual(self.kit().count("approved-by="), 2)

    def test_waived(self):
        self.run_command("check", "k.presskit", "--accept", "quote.unapproved=All were there")
        self.assertEqual(self.run_command("check", "k.presskit").returncode, 0)

    def test_sheets(self):
        self.approve("--speaker", "Ann Oak", "--on", "2026-03-04")
        result = self.run_command("approvals", "k.presskit", "--formats", "txt,odt", "--out", "s")
        self.assertEqual((result.returncode, result.stdout.decode(), result.stderr.decode()),
                         (0, "s/k-approval/Bank-Society.odt\ns/k-approval/Bank-Society.txt\n", ""))
        sheet = (self.folder / "s/k-approval/Bank-Society.txt").read_text()
        for words in ("Quotes for approval", "Bank Society", "1. Bo Elm, organizer, Bank Society",
                      "“Open the banks.”", "[ ] Approved as it stands", "Signature: ____",
                      "Back to: Cy Ash, cy@river.example"):
            self.assertIn(words, sheet)
        self.assertNotIn("Ann Oak", sheet)
        self.approve("--on", "2026-03-04")
        self.expect(0, "", "k.presskit: all quotes are approved as they stand\n", "approvals",
                    "k.presskit", "--out", "none")
        self.assertFalse((self.folder / "none").exists())

    def test_whose(self):
        self.expect(2, "", 'k.presskit: no quote of "Ann Ash" waits for approval; those of Ann '
                    "Oak, Bo Elm do\n", "approve", "k.presskit", "--speaker", "Ann Ash")
        self.write("r.txt", "x")
        self.expect(2, "", "r.txt: only a kit file keeps who approved a quote; make one with "
                    "presskit save\n", "approve", "r.txt")
