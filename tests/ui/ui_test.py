# SPDX-License-Identifier: MPL-2.0
"""A person at Writer: the menu by keyboard and by mouse, the dialog, the files; and the document
they have open stays as it is."""
import re
import time
import unittest
import zipfile

import person
from person import DIALOG, HEADLINE, SOURCE, pdf_text, wait_for_files

PICTURE = SOURCE / "extension/images/presskit.png"

desktop = office = None


def setUpModule():
    global desktop, office
    person.start()
    desktop, office = person.desktop, person.office


def tearDownModule():
    person.stop()


class Writer(person.Person):
    def test_generate_from_a_saved_release(self):
        release = office.home / "Documents/harbor-release.odt"
        office.soffice("--convert-to", "odt", "--outdir", release.parent,
                       office.copy(SOURCE / "docs/sample/harbor-release.txt"))
        before = release.read_bytes()
        self.open(release)
        state = self.state()
        desktop.tool("windowactivate", "--sync", self.window)
        desktop.key("alt+k")
        time.sleep(1)
        desktop.shoot("menu")
        desktop.key("g")
        desktop.wait_for(DIALOG)
        self.ready()
        desktop.shoot("generate-dialog")
        desktop.key("Return")
        kit = release.parent / "harbor-release"
        wanted = [kit / f"{stem}.{extension}"
                  for stem in ("press-release", "statement", "quote-sheet")
                  for extension in ("odt", "pdf", "docx")]
        time.sleep(0.7)
        desktop.shoot("progress")
        wait_for_files(*wanted)
        time.sleep(1.5)
        desktop.shoot("files-made")
        desktop.key("Escape")
        desktop.wait_until_gone(DIALOG)
        self.assertIn(HEADLINE, pdf_text(kit / "press-release.pdf"))
        self.assertIn("Marisol Quade", pdf_text(kit / "quote-sheet.pdf"))
        for path in wanted:
            if path.suffix != ".pdf":
                self.assertIsNone(zipfile.ZipFile(path).testzip())
        self.assert_only_remembers(state)
        self.assertEqual(release.read_bytes(), before)

    def test_an_unsaved_document_by_mouse(self):
        self.open()
        text = (SOURCE / "docs/sample/harbor-release.txt").read_text(encoding="utf-8")
        self.document.getText().setString(text.replace("\n", "\r"))  # paragraphs
        state = self.state()
        self.assertEqual(state[:2], (True, ""))
        out = office.folder / "typed"
        self.click_menu()
        window = desktop.wait_for(DIALOG)
        self.ready()
        desktop.key("alt+n")
        desktop.key("alt+n")
        desktop.key("alt+i", "ctrl+a")
        desktop.write(out)
        desktop.key("alt+o", "alt+w")  # no Word, no Writer
        desktop.shoot("unsaved-document")
        desktop.click(window, 242, -28)  # Generate
        time.sleep(1)
        made = list(out.glob("*/press-release.pdf"))
        end = time.monotonic() + 60
        while not made and time.monotonic() < end:
            time.sleep(0.2)
            made = list(out.glob("*/press-release.pdf"))
        time.sleep(1.5)
        desktop.shoot("unsaved-document-made")
        self.assertEqual(len(made), 1)
        self.assertEqual(sorted(p.name for p in made[0].parent.glob("*.docx")), [])
        self.assertIn(HEADLINE, pdf_text(made[0]))
        desktop.key("Escape")
        desktop.wait_until_gone(DIALOG)
        self.assert_only_remembers(state)

    def click_menu(self):
        """The menu by mouse: where it is follows from its neighbours' places in the menu bar."""
        desktop.tool("windowactivate", "--sync", self.window)
        desktop.tool("mousemove", "--window", self.window, 483, 12, "click", 1)
        time.sleep(1)
        desktop.shoot("menu-by-mouse")
        desktop.tool("mousemove", "--window", self.window, 530, 36, "click", 1)

    def test_a_folder_that_cannot_be_is_said(self):
        self.open(office.copy(SOURCE / "docs/sample/harbor-release.txt"))
        file = office.folder / "a-file"
        file.write_text("in the way")
        self.by_keyboard("g")
        desktop.wait_for(DIALOG)
        self.ready()
        desktop.key("alt+n")
        desktop.key("alt+n")
        desktop.key("alt+i", "ctrl+a")
        desktop.write(file / "below")
        desktop.key("alt+g")
        desktop.wait_for("^Press Kit$")
        desktop.shoot("error-message")
        desktop.key("Return")
        desktop.wait_until_gone("^Press Kit$")
        desktop.key("Escape")
        desktop.wait_until_gone(DIALOG)
        self.assertEqual(file.read_text(), "in the way")

    def insert_picture_above(self, words):
        """As Writer inserts one: into a paragraph of its own, and into the document."""
        import uno
        create = self.context.ServiceManager.createInstanceWithContext
        url = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
        url.Name, url.Value = "URL", PICTURE.as_uri()
        search = self.document.createSearchDescriptor()
        search.SearchString = words
        place = self.document.findFirst(search).getStart()
        place.Text.insertControlCharacter(place, 0, False)  # a paragraph break
        cursor = place.Text.createTextCursorByRange(place)
        cursor.goLeft(1, False)
        picture = self.document.createInstance("com.sun.star.text.TextGraphicObject")
        picture.AnchorType = uno.Enum("com.sun.star.text.TextContentAnchorType", "AS_CHARACTER")
        picture.Graphic = create("com.sun.star.graphic.GraphicProvider",
                                 self.context).queryGraphic((url,))
        place.Text.insertTextContent(cursor, picture, False)

    def test_save_kit_file(self):
        self.open(office.copy(SOURCE / "docs/sample/harbor-release.txt"))
        self.insert_picture_above("The coalition asks")
        target = office.folder / "saved.presskit"
        self.by_keyboard("s")
        desktop.wait_for("^Save Kit File$")
        desktop.shoot("save-kit-file")
        desktop.key("ctrl+a")
        desktop.write(target)
        desktop.key("Return")
        wait_for_files(target)
        text = target.read_text(encoding="utf-8")
        self.assertIn("urn:presskit:kit:1", text)
        name = re.search('"(saved-pictures/[^"]+)"', text).group(1)
        self.assertEqual((target.parent / name).read_bytes(), PICTURE.read_bytes())


if __name__ == "__main__":
    unittest.main(verbosity=2)
