# SPDX-License-Identifier: MPL-2.0
"""Every page of our dialogs in four languages, dark, and at 200 %: kept in build/screenshots to be
looked at. Asserted: each opens under its title in the office's language, and fits on the screen."""
import os
import re
import sys
import threading
import time
import unittest

import person
from person import SOURCE

sys.path.insert(0, str(SOURCE / "extension"))
import translate  # noqa: E402

LOOKS = {"en": {}, "de": {"language": "de"}, "fr": {"language": "fr"}, "es": {"language": "es"},
         "dark": {"theme": "Adwaita:dark"}, "200": {"scale": 2},
         "de-200": {"language": "de", "scale": 2}}
WANTED = os.environ.get("PRESSKIT_LOOKS", ",".join(LOOKS)).split(",")
NAMES = {tag: name for name, tag in translate.LANGUAGES.items()}


class Looks(unittest.TestCase):
    def test_all(self):
        for name in WANTED:
            with self.subTest(look=name):
                person.start(**LOOKS[name])
                try:
                    self.look(name, NAMES[LOOKS[name].get("language", "en-US")])
                finally:
                    person.stop()

    def look(self, name, language):
        desktop, office = person.desktop, person.office
        say = translate.read(SOURCE / f"extension/dialogs/generate_{language}.properties")
        context = office.start("--writer",
                               office.copy(SOURCE / "docs/sample/harbor-release-pasted.txt"))
        desktop.fill(desktop.wait_for("LibreOffice Writer"))
        time.sleep(3)
        frame = context.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.Desktop", context).getCurrentFrame()
        helper = context.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.DispatchHelper", context)

        def dispatch(command):
            def run():
                try:
                    helper.executeDispatch(frame, command, "", 0, ())
                except Exception:  # the office is gone by then
                    pass
            threading.Thread(target=run, daemon=True).start()

        def press(key):
            desktop.key("alt+" + re.search("~(.)", say[key]).group(1).lower())
            time.sleep(0.7)

        dispatch("vnd.presskit:generate")
        window = desktop.wait_for(f"^{say['generate.title']}$")
        time.sleep(2)
        desktop.shoot(f"look-{name}-1-content")
        press("generate.next")
        desktop.shoot(f"look-{name}-2-signatories")
        press("generate.next")
        desktop.shoot(f"look-{name}-3-output")
        shape = dict(line.split("=") for line in
                     desktop.tool("getwindowgeometry", "--shell", window))
        self.assertLess(int(shape["WIDTH"]), desktop.size[0])
        self.assertLess(int(shape["HEIGHT"]), desktop.size[1])
        desktop.key("Escape")
        desktop.wait_until_gone(f"^{say['generate.title']}$")
        dispatch("vnd.presskit:options")
        desktop.wait_for("Press Kit - ")
        time.sleep(2)
        desktop.shoot(f"look-{name}-4-options")
        desktop.key("Escape")
        # What is not a dialog's own text comes from another file, in the office's language too.
        say = translate.read(SOURCE / f"extension/dialogs/messages_{language}.properties")
        undo = frame.getController().getModel().getUndoManager()
        dispatch("vnd.presskit:comments")
        person.wait_until(undo.isUndoPossible)
        self.assertEqual(undo.getAllUndoActionTitles()[0], say["undo.comments"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
