# SPDX-License-Identifier: MPL-2.0
"""Generate Press Kit… and the options, in a real window, by keyboard and mouse: what is chosen and
answered is remembered, findings lead to their place, lists come from files, Cancel leaves nothing."""
import json
import pathlib
import time
import unittest

import person
from person import DIALOG, HEADLINE, SOURCE, pdf_text, wait_until

desktop = office = None
TWINS = "Clean Harbor Alliance\rClean Harbour Alliance\r"


def setUpModule():
    global desktop, office
    person.start()
    desktop, office = person.desktop, person.office
    opener = office.folder / "bin/xdg-open"
    opener.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >> {office.folder}/opened\n')
    opener.chmod(0o755)


def tearDownModule():
    person.stop()


def opened():
    path = office.folder / "opened"
    return path.read_text().split() if path.is_file() else []


def release(text=None, name="release.odt"):
    """A saved document in a folder of its own."""
    folder = office.home / f"Documents/{time.monotonic_ns()}"
    folder.mkdir()
    plain = folder / "plain.txt"
    text = text or (SOURCE / "docs/sample/harbor-release.txt").read_text(encoding="utf-8")
    plain.write_text(text.replace("\r", "\n"), encoding="utf-8")
    code, output = office.soffice("--convert-to", "odt", "--outdir", folder, plain)
    assert code == 0, output
    plain.unlink()
    (folder / "plain.odt").rename(folder / name)
    return folder / name


def with_names(names):
    text = (SOURCE / "docs/sample/harbor-release.txt").read_text(encoding="utf-8")
    before, rest = text.split("Signatories\n", 1)
    return before + "Signatories\n\n" + names + rest[rest.index("\n\nAbout Clean"):]


class Generate(person.Person):
    def dialog(self):
        self.by_keyboard("g")
        window = desktop.wait_for(DIALOG)
        self.ready()
        return window

    def close(self):
        desktop.key("Escape")
        desktop.wait_until_gone(DIALOG)

    def test_choices_come_back_with_the_document(self):
        path = release()
        self.open(path)
        self.dialog()
        desktop.key("alt+n")
        desktop.key("alt+n")
        desktop.key("alt+a", "alt+o", "alt+w", "alt+z")  # web page; no Word, no Writer; a ZIP
        desktop.key("alt+g")
        kit = path.parent / "release"
        person.wait_for_files(kit / "press-release.html", path.parent / "release.zip")
        time.sleep(1)
        self.close()
        self.assertEqual(json.loads(self.remembered()["presskit-choices"]),
                         {"templates": "coalition", "formats": ["pdf", "html"], "zip": True,
                          "folder": "."})
        self.assertFalse(self.document.getUndoManager().isUndoPossible())
        self.document.store()
        self.quit()

        (path.parent / "release.zip").unlink()
        self.open(path)
        self.dialog()
        desktop.key("Return")
        person.wait_for_files(path.parent / "release.zip")
        time.sleep(1)
        self.close()
        self.assertEqual([p.name for p in kit.glob("*.docx")], [])
        self.assertFalse(self.document.isModified())  # it remembers just that already
        self.quit()

        other = release(name="other.odt")  # the person's last choices
        self.open(other)
        self.dialog()
        desktop.key("Return")
        person.wait_for_files(other.parent / "other.zip", other.parent / "other/press-release.html")
        time.sleep(1)
        self.close()

    def test_what_was_made_can_be_opened_and_copied(self):
        path = release()
        self.open(path)
        self.dialog()
        desktop.key("Return")
        person.wait_for_files(path.parent / "release/press-release.pdf")
        time.sleep(2)
        desktop.key("alt+d")
        wait_until(lambda: any(each.endswith("/release") for each in opened()))
        desktop.key("alt+o")
        wait_until(lambda: any("/release/" in each for each in opened()))
        desktop.key("alt+c")
        desktop.shoot("result-copied")
        clipboard = self.context.ServiceManager.createInstanceWithContext(
            "com.sun.star.datatransfer.clipboard.SystemClipboard", self.context)
        content = clipboard.getContents()
        flavor = next(each for each in content.getTransferDataFlavors()
                      if each.MimeType.startswith("text/plain;charset=utf-16"))
        paths = content.getTransferData(flavor).split()
        self.assertIn(str(path.parent / "release/press-release.pdf"), paths)
        self.assertTrue(all(pathlib.Path(each).is_file() for each in paths), paths)
        self.close()

    def test_a_finding_leads_to_its_place(self):
        path = release((SOURCE / "docs/sample/harbor-release-pasted.txt").read_text("utf-8"))
        self.open(path)
        window = self.dialog()
        desktop.shoot("findings")
        desktop.click_at(window, 0.5, 0.53, times=2)
        desktop.wait_until_gone(DIALOG)
        time.sleep(1)
        desktop.shoot("finding-in-the-document")
        selection = self.document.getCurrentController().getViewCursor().getString()
        self.assertIn("Tidewater Workers’ Center", selection)
        self.assertFalse(self.document.isModified())

    def test_names_are_asked_about_once(self):
        path = release(with_names("Anglers Without Borders\n" + TWINS.replace("\r", "\n") +
                                  "Tidewater Workers’ Center\nCafé Lumière\nCAFÉ LUMIÈRE\n"))
        self.open(path)
        self.dialog()
        desktop.key("alt+n")
        time.sleep(0.5)
        desktop.shoot("questions")
        desktop.key("alt+t")  # the first pair: two
        time.sleep(1)
        desktop.shoot("questions-answered")
        self.close()
        answers = json.loads(self.remembered()["presskit-names"])
        self.assertEqual([each["as"] for each in answers], ["distinct"])
        self.document.store()
        self.quit()

        self.open(path)
        self.dialog()
        desktop.key("alt+n")
        desktop.key("alt+o")  # the other pair is now the first: one, printed as it is
        time.sleep(1)
        desktop.key("alt+g")
        person.wait_for_files(path.parent / "release/statement.pdf")
        time.sleep(1)
        self.close()
        answers = json.loads(self.remembered()["presskit-names"])
        self.assertEqual(sorted(each["as"] for each in answers), ["distinct", "same"])
        text = pdf_text(path.parent / "release/statement.pdf")
        one = next(each for each in answers if each["as"] == "same")["names"]
        self.assertIn(one[0], text)
        self.assertNotIn(one[1], text)

    def test_a_list_from_a_file(self):
        path = release()
        sheet = path.parent / "signers.csv"
        sheet.write_text("Organization\nZebra Crossing Friends\nThe Aardvark Trust\n")
        self.open(path)
        self.dialog()
        desktop.key("alt+n")
        desktop.key("alt+f")
        desktop.key("Tab")
        desktop.write(sheet)
        desktop.key("Tab")
        time.sleep(1.5)
        desktop.shoot("list-from-a-file")
        desktop.key("alt+g")
        person.wait_for_files(path.parent / "release/statement.pdf")
        time.sleep(1)
        self.close()
        text = pdf_text(path.parent / "release/statement.pdf")
        self.assertIn("Zebra Crossing Friends", text)
        self.assertNotIn("Harborfront Seniors", text)
        self.assertEqual(json.loads(self.remembered()["presskit-choices"])["signatories"],
                         "signers.csv")

    def test_a_list_that_is_not_there_is_said(self):
        path = release()
        self.open(path)
        self.dialog()
        desktop.key("alt+n")
        desktop.key("alt+f")
        desktop.key("Tab")
        desktop.write(path.parent / "no-such.csv")
        desktop.key("alt+g")
        desktop.wait_for("^Press Kit$")
        desktop.shoot("no-such-list")
        desktop.key("Return")
        desktop.wait_until_gone("^Press Kit$")
        self.close()
        self.assertFalse((path.parent / "release").exists())

    def test_cancel_of_a_long_list_leaves_nothing(self):
        names = "\n".join(f"{a} {b} {c} Society of {d}ville" for a in "North South East West".split()
                          for b in "Amber Blue Silver Golden Green Quiet Bright".split()
                          for c in "River Coast Bay Marsh Lake Ocean Delta Island".split()
                          for d in "Maple Cedar Stone Forest Valley Harbor Spring Winter Elm Oak".split())
        path = release(with_names(names + "\n"))
        self.open(path)
        self.by_keyboard("g")
        desktop.wait_for(DIALOG)
        time.sleep(8)  # read and checked
        desktop.shoot("long-list")
        desktop.key("Return")
        wait_until(lambda: any("presskit-office" in line for line in self.children()))
        desktop.shoot("long-list-progress")
        begun = time.monotonic()
        desktop.tool("key", "Escape")
        while desktop.windows(DIALOG):
            time.sleep(0.02)
        print(f"\nwindow closed {time.monotonic() - begun:.2f} s after Esc", flush=True)
        wait_until(lambda: not any("presskit-office" in line for line in self.children()))
        wait_until(lambda: [p.name for p in path.parent.iterdir()
                            if not p.name.startswith(".~lock")] == ["release.odt"], 10)
        self.assertFalse(self.document.isModified())

    @staticmethod
    def children():
        """Command lines of the second office."""
        found = []
        for entry in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
            try:
                line = entry.read_bytes().replace(b"\0", b" ").decode(errors="replace")
            except OSError:
                continue
            if str(office.folder) in line:
                found.append(line)
        return found

    def test_options(self):
        self.open(release())
        self.by_keyboard("o")
        window = desktop.wait_for("Press Kit")
        time.sleep(2)
        desktop.shoot("options-kits")
        desktop.click_at(window, 0.449, 0.424)  # a ZIP
        desktop.click_at(window, 0.343, 0.677)  # conveners first
        desktop.click_at(window, 0.947, 0.955)  # OK
        desktop.wait_until_gone("^Options")
        provider = self.context.ServiceManager.createInstanceWithContext(
            "com.sun.star.configuration.ConfigurationProvider", self.context)
        from com.sun.star.beans import PropertyValue
        settings = provider.createInstanceWithArguments(
            "com.sun.star.configuration.ConfigurationAccess",
            (PropertyValue("nodepath", 0, "/org.presskit.Settings", 0),))
        self.assertTrue(settings.getByHierarchicalName("Defaults/Zip"))
        self.assertEqual(settings.getByHierarchicalName("Filing/Conveners"), "first")


if __name__ == "__main__":
    unittest.main(verbosity=2)
