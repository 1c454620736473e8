#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""seeds.py ROOT OUT: small inputs made from the project's own templates and tests."""

import re
import sys
import zipfile
from io import BytesIO
from pathlib import Path


def write(folder, name, content):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))


def without_styles(flat):
    """A flat document that is all text: styles teach the fuzzer nothing and slow it down."""
    flat = re.sub(r"<!--.*?-->", "", flat, flags=re.S)
    flat = re.sub(r"<office:(settings|font-face-decls|styles)>.*?</office:\1>", "", flat,
                  flags=re.S)
    return re.sub(r">\s+<", "><", flat)


def zipped(flat, packing):
    """A package with the text of a flat document."""
    body = re.search(r"<office:body>.*</office:body>", flat, flags=re.S)
    start = re.match(r"(?:<\?xml[^>]*>)?\s*<office:document([^>]*)>", flat)
    content = (f"<office:document-content{start.group(1)}>{body.group(0)}"
               "</office:document-content>")
    out = BytesIO()
    with zipfile.ZipFile(out, "w", packing) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text",
                         zipfile.ZIP_STORED)
        package.writestr("content.xml", content)
        package.writestr("META-INF/manifest.xml",
                         '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:'
                         'manifest:1.0"><manifest:file-entry manifest:full-path="content.xml" '
                         'manifest:media-type="text/xml"/></manifest:manifest>')
    return out.getvalue()


def main():
    root, out = Path(sys.argv[1]), Path(sys.argv[2])
    flats = sorted(root.glob("templates/*/*.fodt")) + sorted(root.glob("tests/data/**/*.fodt"))
    for number, path in enumerate(flats):
        flat = without_styles(path.read_text(encoding="utf-8", errors="replace"))
        if len(flat) > 16384 or "<office:document" not in flat:
            continue
        write(out / "odf_template", f"{number:03}.fodt", flat)
        if number < 20:
            write(out / "package", f"{number:03}.fodt", flat)
            if "<office:body>" in flat:
                write(out / "package", f"{number:03}-stored.odt",
                      zipped(flat, zipfile.ZIP_STORED))
                write(out / "package", f"{number:03}-packed.odt",
                      zipped(flat, zipfile.ZIP_DEFLATED))
    for path in sorted(root.glob("tests/data/source/odt-*/release.fodt")):
        write(out / "source_odt", f"{path.parent.name}.fodt", path.read_bytes())
    texts = [path for folder in ("templates", "tests/data/templating")
             for path in sorted((root / folder).rglob("*"))
             if path.suffix in (".html", ".txt", ".md", ".eml", ".jinja")
             and "expected" not in path.name]
    for number, path in enumerate(texts[:2000]):
        write(out / "text_template", f"{number:04}", path.read_bytes()[:4096])
    kinds = {".txt": "text", ".md": "markdown", ".html": "html", ".htm": "html",
             ".presskit": "kit_file"}
    releases = [path for folder in ("tests/data/source", "tests/data/same-release", "docs/sample")
                for path in sorted((root / folder).rglob("*"))
                if path.suffix in kinds and "expected" not in path.name]
    for number, path in enumerate(releases):
        write(out / f"source_{kinds[path.suffix]}", f"{number:03}", path.read_bytes()[:8192])
    guide = (root / "docs/template-guide.md").read_text(encoding="utf-8")
    for number, tag in enumerate(re.findall(r"`([^`\n]*\{[{%][^`\n]*)`", guide)):
        write(out / "text_template", f"guide-{number:03}", tag)
    tags = [inside for path in flats + texts
            for inside in re.findall(r"\{\{-?\s*(.*?)\s*-?\}\}",
                                     path.read_text(encoding="utf-8", errors="replace"))]
    for number, inside in enumerate(sorted(set(tags))[:2000]):
        write(out / "expression", f"{number:04}", inside)


main()
