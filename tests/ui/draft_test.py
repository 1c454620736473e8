# SPDX-License-Identifier: MPL-2.0
"""A person at work on a draft: the side bar's findings, what they do about them, the list of
signatories replaced in the text. Keys and clicks are real; the document is what is asserted."""
import os
import pathlib
import sys
import time
import unittest

SOURCE = pathlib.Path(os.environ["PRESSKIT_SOURCE_DIR"])
BINARY = pathlib.Path(os.environ["PRESSKIT_BINARY_DIR"])
sys.path.insert(0, str(SOURCE / "tests/office"))

import desktop as screen  # noqa: E402
import harness  # noqa: E402

harness.use_types(BINARY / "uno/presskit.rdb")
PASTED = SOURCE / "docs/sample/harbor-release-pasted.txt"
ANNOTATION = "com.sun.star.text.textfield.Annotation"

desktop = office = None


def setUpModule():
    global desktop, office
    desktop = screen.Desktop(BINARY / "screenshots").__enter__()
    office = harness.Office(BINARY / "presskit.oxt", desktop.display)
    office.install()


def tearDownModule():
    office.__exit__(None, None, None)
    desktop.__exit__(None, None, None)


class Draft(unittest.TestCase):
    def open(self, *documents):
        self.context = office.start("--writer", *documents)
        self.addCleanup(office.stop)
        self.window = desktop.wait_for("LibreOffice Writer")
        desktop.fill(self.window)
        time.sleep(3)  # the first paint of a cold start
        self.document = self.context.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.Desktop", self.context).getCurrentComponent()

    def until(self, true, seconds=60):
        end = time.monotonic() + seconds
        while not true():
            if time.monotonic() > end:
                desktop.shoot("not-so")
                self.fail(f"not so within {seconds} s; see not-so.png")
            time.sleep(0.2)

    def menu(self, letter):
        desktop.tool("windowactivate", "--sync", self.window)
        desktop.key("alt+k")
        time.sleep(1)
        desktop.key(letter)

    def text(self):
        return self.document.getText().getString()

    def selected(self):
        chosen = self.document.getCurrentController().getSelection()
        return chosen.getByIndex(0).getString()

    def undo_titles(self):
        return self.document.getUndoManager().getAllUndoActionTitles()

    def comments(self):
        from com.sun.star.uno import RuntimeException
        for _ in range(50):
            try:
                return self.comments_now()
            except RuntimeException:  # one has gone while we looked
                time.sleep(0.2)
        return self.comments_now()

    def comments_now(self):
        fields = self.document.getTextFields().createEnumeration()
        found = []
        while fields.hasMoreElements():
            field = fields.nextElement()
            if field.supportsService(ANNOTATION):
                found.append((field.Author, field.Content))
        return found

    def accepted(self):
        properties = self.document.getDocumentProperties().getUserDefinedProperties()
        return [properties.getPropertyValue(one.Name)
                for one in properties.getPropertySetInfo().getProperties()
                if one.Name.startswith("presskit-accepted-")]

    def go_down_to(self, words):
        """Arrow keys in the list until the text with these words is selected."""
        for _ in range(30):
            desktop.key("Down")
            time.sleep(0.5)
            if words in self.selected():
                return
        desktop.shoot("not-found")
        self.fail(f"no finding leads to {words!r}")

    def open_deck(self):
        self.menu("c")
        time.sleep(2)
        time.sleep(3)

    def test_the_side_bar_by_keyboard(self):
        self.open(office.copy(PASTED))
        before = self.text()
        self.open_deck()
        desktop.shoot("check-draft")
        self.go_down_to("1. Test the mud")
        desktop.shoot("check-draft-selected")
        desktop.key("Tab", "Tab", "space")  # the words in full, Fix
        self.until(lambda: self.text() != before)
        self.assertEqual(self.undo_titles(), ("Fix (Press Kit)",))
        self.assertEqual(self.text().replace("in full.\n", "in full.\u00a0\n"), before)
        self.document.getUndoManager().undo()
        self.assertEqual(self.text(), before)

    def test_what_is_accepted_stays_in_the_document(self):
        self.open(office.copy(PASTED))
        self.open_deck()
        desktop.key("Down", "Tab", "Tab", "space")  # the first: no contact, which no fix mends
        desktop.wait_for("^Accept Finding$")
        desktop.write("Two more sign at noon")
        desktop.shoot("accept-finding")
        desktop.key("Return")
        desktop.wait_until_gone("^Accept Finding$")
        self.until(self.accepted)
        self.assertEqual(self.accepted(), ["release.contact = Two more sign at noon"])
        time.sleep(3)
        desktop.shoot("accepted")

    def test_the_list_follows_what_is_written(self):
        self.open()
        self.open_deck()
        desktop.key("F6")
        text = PASTED.read_text(encoding="utf-8")
        self.document.getText().setString(text.replace("\n", "\r"))
        time.sleep(5)
        self.menu("c")
        time.sleep(4)
        self.go_down_to("Press Release")

    def test_comments_come_and_go_in_one_step(self):
        self.open(office.copy(PASTED))
        before = self.text()
        self.menu("m")
        self.until(self.comments)
        time.sleep(2)
        desktop.shoot("comments")
        made = self.comments()
        self.assertGreater(len(made), 10)
        self.assertEqual({author for author, _ in made}, {"Press Kit"})
        self.assertIn("There is no media contact", " ".join(content for _, content in made))
        self.assertEqual(self.undo_titles(), ("Findings as Comments",))
        self.menu("m")  # again: in their place
        self.until(lambda: len(self.undo_titles()) == 2 and len(self.comments()) == len(made))
        time.sleep(2)  # any more would have come by then
        self.assertEqual(len(self.comments()), len(made))
        self.menu("r")
        self.until(lambda: not self.comments())
        self.assertEqual(self.undo_titles()[0], "Remove Press Kit Comments")
        self.assertEqual(self.text(), before)
        for _ in range(3):
            self.document.getUndoManager().undo()
        self.assertEqual(self.comments(), [])
        self.assertEqual(self.text(), before)

    def test_a_list_from_a_file(self):
        self.open(office.copy(SOURCE / "docs/sample/harbor-release.txt"))
        before = self.text()
        names = before[before.index("Signatories\n"):].split("\n")[2:]
        names = names[:names.index("")]
        withdrawn, added = names[3], "Aardvark Friends"
        file = office.folder / "list.csv"
        file.write_text("\n".join(["Organization", added, *[n for n in names if n != withdrawn]]),
                        encoding="utf-8")
        self.menu("u")
        desktop.wait_for("^Update Signatories$")
        desktop.shoot("update-signatories")
        desktop.key("alt+f", "Tab", "ctrl+a")
        desktop.write(file)
        time.sleep(2)
        desktop.shoot("update-signatories-file")
        desktop.key("alt+u")
        desktop.wait_until_gone("^Update Signatories$")
        self.until(lambda: self.text() != before)
        self.assertEqual(self.undo_titles(), ("Update Signatories",))
        now = self.text()
        self.assertIn(added + "\n", now)
        self.assertNotIn(withdrawn, now)
        self.assertEqual(before.count("\n"), now.count("\n"))
        self.document.getUndoManager().undo()
        self.assertEqual(self.text(), before)


if __name__ == "__main__":
    unittest.main(verbosity=2)
