# SPDX-License-Identifier: MPL-2.0
"""Puts our languages into a staged extension.

Registry: `<value xml:lang="*">KEY</value>` becomes one value for each language, from
dialogs/registry_<language>.properties (which stay behind: the office does not read them).
Licence: our own words in each language, then the licence itself.
Strings: .properties files are UTF-8 here; the office wants everything beyond ASCII as \\uXXXX.
"""
import io
import json
import pathlib
import re
import sys
import zipfile
from xml.sax.saxutils import escape

LANGUAGES = {"en_US": "en-US", "de_DE": "de", "fr_FR": "fr", "es_ES": "es"}


def read(path):
    """Key to text of a .properties file as we write them: KEY=TEXT, # comments."""
    lines = path.read_text(encoding="utf-8").splitlines()
    pairs = [line.split("=", 1) for line in lines if line.strip() and not line.startswith("#")]
    return {key.strip(): text for key, text in pairs}


def escaped(text):
    units = text.encode("utf-16-be")
    numbers = [units[at] << 8 | units[at + 1] for at in range(0, len(units), 2)]
    return "".join(chr(n) if n < 128 else f"\\u{n:04x}" for n in numbers)


def with_title(template, title):
    """The bytes of a template whose Title property, which the office lists it by, is `title`."""
    made = io.BytesIO()
    with zipfile.ZipFile(template) as old, zipfile.ZipFile(made, "w") as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename == "meta.xml":
                data, count = re.subn(rb"(<dc:title>).*?(</dc:title>)",
                                      lambda match: match.group(1) + escape(title).encode()
                                      + match.group(2), data, flags=re.S)
                assert count == 1, f"{template}: no title"
            new.writestr(entry, data, compress_type=entry.compress_type)
    return made.getvalue()


def write_template_folders(staging, titles):
    """templates/ is what kits are made with. The office lists writer/<its language>/, a category a
    folder, each template by its title."""
    for name, tag in LANGUAGES.items():
        pieces = read(titles / f"{name}.properties")
        folder = staging / "writer" / tag / "Press Kit"
        folder.mkdir(parents=True)
        for template in sorted((staging / "templates").glob("*/*.ott")):
            described = json.loads((template.parent / "set.json").read_text(encoding="utf-8"))
            piece = pieces.get(template.stem, template.stem)
            title = f"{described['title']} – {piece}"
            (folder / f"{template.parent.name}-{template.name}").write_bytes(
                with_title(template, title))


def main(staging):
    write_template_folders(staging, pathlib.Path(__file__).parent / "titles")
    strings = {tag: read(staging / f"dialogs/registry_{name}.properties")
               for name, tag in LANGUAGES.items()}

    def values(match):
        key = match.group(2)
        return match.group(1).join(f'<value xml:lang="{tag}">{escape(strings[tag][key])}</value>'
                                   for tag in strings)

    for path in staging.glob("registry/*.xc*"):
        text = path.read_text(encoding="utf-8")
        text = re.sub(r'((?:\n *)?)<value xml:lang="\*">([^<]+)</value>',
                      lambda match: match.group(1) + values(match), text)
        path.write_text(text, encoding="utf-8")
    licence = (staging / "LICENSE").read_text(encoding="utf-8")
    for path in staging.glob("licence/*.txt"):
        path.write_text(path.read_text(encoding="utf-8") + "\n" + licence, encoding="utf-8")
    for path in staging.glob("dialogs/*.properties"):
        if path.name.startswith("registry_"):
            path.unlink()
        else:
            path.write_text(escaped(path.read_text(encoding="utf-8")), encoding="ascii")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
