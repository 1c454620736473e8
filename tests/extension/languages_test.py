# SPDX-License-Identifier: MPL-2.0
"""Every sentence exists in every language, with all its placeholders; nothing is asked for that is
not there; and no two controls of one page of a dialog share a mnemonic."""
import collections
import os
import pathlib
import re
import sys
import unittest
import xml.etree.ElementTree as xml

SOURCE = pathlib.Path(os.environ["PRESSKIT_SOURCE_DIR"])
EXTENSION = SOURCE / "extension"
sys.path.insert(0, str(EXTENSION))
import translate  # noqa: E402

NAMES = sorted({re.sub(r"_[a-z]{2}_[A-Z]{2}$", "", path.stem)
                for path in EXTENSION.glob("dialogs/*.properties")})
CODE = "".join(path.read_text(encoding="utf-8") for path in sorted((SOURCE / "src/uno").glob("*.cpp")))
DIALOG = "{http://openoffice.org/2000/dialog}"


def strings(name, language):
    return translate.read(EXTENSION / f"dialogs/{name}_{language}.properties")


def placeholders(text):
    return sorted(set(re.findall(r"%\d", text)))


class Languages(unittest.TestCase):
    def test_every_key_in_every_language(self):
        for name in NAMES:
            english = strings(name, "en_US")
            for language in translate.LANGUAGES:
                with self.subTest(strings=name, language=language):
                    self.assertEqual(list(strings(name, language)), list(english))

    def test_no_placeholder_is_lost(self):
        for name in NAMES:
            english = strings(name, "en_US")
            for language in translate.LANGUAGES:
                for key, text in strings(name, language).items():
                    with self.subTest(strings=name, language=language, key=key):
                        self.assertEqual(placeholders(text), placeholders(english[key]))

    def test_no_text_is_empty_or_written_twice(self):
        for path in sorted(EXTENSION.glob("dialogs/*.properties")):
            lines = [line for line in path.read_text(encoding="utf-8").splitlines()
                     if line.strip() and not line.startswith("#")]
            keys = collections.Counter(line.split("=", 1)[0] for line in lines)
            with self.subTest(file=path.name):
                self.assertEqual([key for key, count in keys.items() if count > 1], [])
                self.assertEqual([line for line in lines if not line.split("=", 1)[1].strip()], [])

    def test_english_is_what_other_languages_get(self):
        for name in NAMES:
            if name != "registry":
                self.assertTrue((EXTENSION / f"dialogs/{name}_en_US.default").is_file(), name)

    def test_what_dialogs_ask_for_is_there(self):
        for path in sorted(EXTENSION.glob("dialogs/*.xdl")):
            english = strings(path.stem, "en_US")
            asked = re.findall(r'="&amp;([^"]+)"', path.read_text(encoding="utf-8"))
            self.assertTrue(asked, path.name)
            self.assertEqual([key for key in asked if key not in english], [], path.name)

    def test_what_the_registry_asks_for_is_there(self):
        english = strings("registry", "en_US")
        asked = set()
        for path in sorted(EXTENSION.glob("registry/*.xc*")):
            text = path.read_text(encoding="utf-8")
            asked.update(re.findall(r'<value xml:lang="\*">([^<]+)</value>', text))
            self.assertNotIn('<value xml:lang="en-US">', text, path.name)
        self.assertEqual(sorted(asked), sorted(english))

    def test_what_the_code_asks_for_is_there(self):
        known = {key for name in NAMES for key in strings(name, "en_US")}
        asked = re.findall(r'\b(?:say|sentence|m_say)\(\s*"([^"]+)"', CODE)
        self.assertGreater(len(asked), 5)
        self.assertEqual([key for key in asked if key not in known], [])

    def test_mnemonics_are_unique_on_a_page(self):
        for path in sorted(EXTENSION.glob("dialogs/*.xdl")):
            root = xml.parse(path).getroot()
            controls = [(element.get(DIALOG + "page", "0"), element.get(DIALOG + "value", ""))
                        for element in root.iter() if element is not root]
            pages = sorted({page for page, _ in controls} - {"0"}) or ["0"]
            for language in translate.LANGUAGES:
                texts = strings(path.stem, language)
                for page in pages:
                    letters = [re.search("~(.)", texts[value[1:]]) for on, value in controls
                               if on in ("0", page) and value.startswith("&")]
                    used = collections.Counter(m.group(1).lower() for m in letters if m)
                    with self.subTest(dialog=path.name, page=page, language=language):
                        self.assertEqual([key for key, count in used.items() if count > 1], [])


class Staging(unittest.TestCase):
    def test_strings_are_escaped_as_the_office_reads_them(self):
        self.assertEqual(translate.escaped("Prüfen… 𝄞"), "Pr\\u00fcfen\\u2026 \\ud834\\udd1e")


if __name__ == "__main__":
    unittest.main(verbosity=2)
