# SPDX-License-Identifier: MPL-2.0
"""A person at Writer: a screen, an office with the extension, and what hands and eyes do there."""
import os
import pathlib
import subprocess
import sys
import time
import unittest

SOURCE = pathlib.Path(os.environ["PRESSKIT_SOURCE_DIR"])
BINARY = pathlib.Path(os.environ["PRESSKIT_BINARY_DIR"])
sys.path.insert(0, str(SOURCE / "tests/office"))

import desktop as screen  # noqa: E402
import harness  # noqa: E402

harness.use_types(BINARY / "uno/presskit.rdb")
HEADLINE = "Coalition Publishes Six Recommendations for a Cleaner, Safer Lantern Harbor"
DIALOG = "^Generate Press Kit$"

desktop = office = None


def start(**options):
    """The screen and the office of this process; `options` as harness.Office takes them."""
    global desktop, office
    scale = options.get("scale", 1)
    desktop = screen.Desktop(BINARY / "screenshots", width=1280 * scale, height=960 * scale)
    desktop.__enter__()
    office = harness.Office(BINARY / "presskit.oxt", desktop.display, **options)
    office.install()


def stop():
    office.__exit__(None, None, None)
    desktop.__exit__(None, None, None)


def wait_until(what, seconds=90):
    """The first true value of what()."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := what():
            return found
        time.sleep(0.2)
    desktop.shoot("in-vain")
    raise AssertionError(f"waited in vain; see {desktop.screenshots}/in-vain.png")


def wait_for_files(*paths, seconds=90):
    end = time.monotonic() + seconds
    while not all(path.is_file() for path in paths):
        if time.monotonic() > end:
            desktop.shoot("no-files")
            raise AssertionError(f"not made: {[str(p) for p in paths if not p.is_file()]}")
        time.sleep(0.2)


def pdf_text(path):
    return " ".join(subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True,
                                   check=True).stdout.split())


class Person(unittest.TestCase):
    """One Writer for each test: what one leaves open, or chose, must not help the next."""

    def setUp(self):
        office.forget("org.presskit")

    def open(self, *documents):
        self.context = office.start("--writer", *documents)
        self.addCleanup(office.stop)
        self.window = desktop.wait_for("LibreOffice Writer")
        desktop.fill(self.window)
        time.sleep(3)  # the first paint of a cold start
        self.document = self.current()

    def quit(self):
        """As a person does, so that settings are written and nothing is locked."""
        try:
            self.context.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", self.context).terminate()
        except Exception:  # the bridge goes with the office
            pass
        wait_until(lambda: not office.processes(), 30)
        office.stop()

    def current(self):
        return self.context.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.Desktop", self.context).getCurrentComponent()

    def state(self):
        document = self.document
        return (document.isModified(), document.getURL(), document.getTitle(),
                document.getText().getString(), document.getUndoManager().isUndoPossible())

    def remembered(self):
        properties = self.document.getDocumentProperties().getUserDefinedProperties()
        return {value.Name: value.Value for value in properties.getPropertyValues()}

    def assert_only_remembers(self, before):
        """What was chosen, in a property of the document, which counts as changed for that; its
        text and what can be undone are as before."""
        self.assertEqual(self.state()[1:], before[1:])
        self.assertTrue(self.document.isModified())
        self.assertEqual(list(self.remembered()), ["presskit-choices"])

    def ready(self):
        """The document has been read: the dialog's first page has its counts."""
        time.sleep(4)

    def by_keyboard(self, letter):
        desktop.tool("windowactivate", "--sync", self.window)
        desktop.key("alt+k")
        time.sleep(0.7)
        desktop.key(letter)
