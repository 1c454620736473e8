# SPDX-License-Identifier: MPL-2.0
"""A person at work on a template: fields from the tree, a preview, mistakes found and mended, typed
tags made fields, a copy of their own. Keys are real; documents and files are what is asserted."""
import pathlib
import time
import unittest
import zipfile

import draft_test


INPUT = "com.sun.star.text.TextField.Input"


def setUpModule():
    draft_test.setUpModule()


def tearDownModule():
    draft_test.tearDownModule()


class Template(unittest.TestCase):
    open, until, text, undo_titles, selected = (
        draft_test.Draft.open, draft_test.Draft.until, draft_test.Draft.text,
        draft_test.Draft.undo_titles, draft_test.Draft.selected)

    def template_menu(self, letter):
        screen = draft_test.desktop
        screen.tool("windowactivate", "--sync", self.window)
        for key in ("alt+k", "t", letter):
            screen.key(key)
            time.sleep(1)

    def fields(self):
        fields = self.document.getTextFields().createEnumeration()
        found = []
        while fields.hasMoreElements():
            field = fields.nextElement()
            if field.supportsService(INPUT):
                found.append((field.Content, field.Hint))
        return found

    def insert(self, downs):
        """The choice so many lines below Headline."""
        self.template_menu("i")
        draft_test.desktop.wait_for("^Insert Field$")
        draft_test.desktop.key("alt+w")  # the tree
        for _ in range(downs):
            draft_test.desktop.tool("key", "Down")
        time.sleep(0.5)
        draft_test.desktop.shoot(f"insert-field-{downs}")
        before = len(self.undo_titles())
        draft_test.desktop.key("Return")
        draft_test.desktop.wait_until_gone("^Insert Field$")
        self.until(lambda: len(self.undo_titles()) == before + 1)

    def test_fields_and_blocks_come_whole(self):
        self.open()
        self.insert(0)
        self.assertEqual(self.fields(), [("{{ headline }}", "Headline")])
        self.insert(12)  # Quotes: each quote with its speaker
        sections = self.document.getTextSections()
        self.assertEqual(sections.getElementNames(), ("for quote in quotes",))
        inside = sections.getByName("for quote in quotes").getAnchor().getString()
        self.assertIn("“{{ quote.text }}”", inside)
        self.assertIn("{{ [quote.speaker, quote.title, quote.organization]", inside)
        self.assertEqual(self.undo_titles()[0], "Insert: Each quote with its speaker")
        self.insert(17)  # Signatories: a table
        tables = self.document.getTextTables()
        self.assertEqual(tables.getCount(), 1)
        table = tables.getByIndex(0)
        self.assertEqual(table.getCellByName("A1").getString(), "Name of the signatory")
        self.assertEqual(table.getCellByName("A2").getString(),
                         "{%tr for signatory in signatories %}{{ signatory.name }}")
        self.assertTrue(table.getCellByName("B2").getString().endswith("{%tr endfor %}"))
        draft_test.desktop.shoot("inserted")
        self.document.getUndoManager().undo()
        self.assertEqual(tables.getElementNames(), ())
        self.document.getUndoManager().undo()
        self.assertEqual(sections.getElementNames(), ())
        self.assertEqual(self.text(), "{{ headline }}")

    def components(self):
        found = []
        all_open = self.context.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.Desktop", self.context).getComponents().createEnumeration()
        while all_open.hasMoreElements():
            found.append(all_open.nextElement())
        return found

    def test_preview_opens_and_closes(self):
        self.open()
        draft_test.desktop.write("News: {{ headline }}")
        before = (self.text(), self.undo_titles())
        self.template_menu("p")
        self.until(lambda: len(self.components()) == 2)
        time.sleep(3)
        draft_test.desktop.shoot("preview")
        preview = [one for one in self.components() if one.RuntimeUID != self.document.RuntimeUID]
        self.assertEqual(preview[0].getText().getString(),
                         "News: Lantern Harbor Gets a Cleanup Plan")
        self.assertEqual((self.text(), self.undo_titles()), before)
        self.template_menu("p")
        self.until(lambda: len(self.components()) == 1)
        self.assertEqual((self.text(), self.undo_titles()), before)

    def test_a_mistake_is_found_and_mended(self):
        self.open()
        draft_test.desktop.write("News: {{ headlin }}")
        self.template_menu("c")
        time.sleep(8)
        draft_test.desktop.key("Down")
        self.until(lambda: self.selected() == "{{ headlin }}")
        draft_test.desktop.shoot("check-template")
        draft_test.desktop.key("Tab", "Tab", "Tab", "space")  # words in full, Convert, Fix
        self.until(lambda: self.text() == "News: {{ headline }}")
        self.assertEqual(self.undo_titles()[0], "Fix (Press Kit)")
        self.template_menu("t")
        self.until(self.fields)
        self.assertEqual(self.fields(), [("{{ headline }}", "Headline")])
        self.assertEqual(self.undo_titles()[0], "Tags to Fields")
        self.assertEqual(self.text(), "News: {{ headline }}")

    def test_a_copy_of_ones_own(self):
        self.open()
        self.template_menu("e")
        draft_test.desktop.wait_for("^Edit Template$")
        draft_test.desktop.key("Down")
        draft_test.desktop.shoot("edit-template")
        draft_test.desktop.key("Return")
        own = draft_test.office.home / ".local/share/presskit/templates/coalition/fact-sheet.ott"
        self.until(own.is_file)
        shipped = draft_test.BINARY / "share/presskit/templates/coalition/fact-sheet.ott"
        self.assertEqual(own.read_bytes(), shipped.read_bytes())
        self.assertIn(b"presskit-version", zipfile.ZipFile(own).read("meta.xml"))
        self.until(lambda: any(one.getURL().endswith("/fact-sheet.ott")
                               for one in self.components()))
        time.sleep(3)
        draft_test.desktop.shoot("edit-template-opened")


if __name__ == "__main__":
    unittest.main(verbosity=2)
