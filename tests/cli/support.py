# SPDX-License-Identifier: MPL-2.0
"""Runs the command as a user would, in a folder of its own."""
import io
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest
import zipfile
import zlib

PROGRAM = pathlib.Path(sys.argv.pop(1) if len(sys.argv) > 1 else "presskit").resolve()
ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "docs" / "sample" / "harbor-release.txt"
ODT_TYPE = "application/vnd.oasis.opendocument.text"


class CommandTest(unittest.TestCase):
    """Each test starts in an empty folder; what the command leaves in TMPDIR fails it."""

    maxDiff = None

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="presskit-cli-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.temporary = self.folder / "tmp"
        self.temporary.mkdir()
        self.environment = {**os.environ, "TMPDIR": str(self.temporary), "LC_ALL": "C"}

    def tearDown(self):
        self.assertEqual(list(self.temporary.iterdir()), [], "left in the temporary folder")

    def run_command(self, *arguments, stdin=b"", **options):
        return subprocess.run([PROGRAM, *map(str, arguments)], input=stdin, cwd=self.folder,
                              env=self.environment, capture_output=True, timeout=120, **options)

    def expect(self, code, stdout, stderr, *arguments, **options):
        result = self.run_command(*arguments, **options)
        self.assertEqual((result.returncode, result.stdout.decode(), result.stderr.decode()),
                         (code, stdout, stderr))

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return name

    def files(self, folder):
        top = self.folder / folder
        return sorted(str(p.relative_to(top)) for p in top.rglob("*") if p.is_file())


def zipped(entries):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return out.getvalue()


def odt(content, more=()):
    return zipped([("mimetype", ODT_TYPE), ("content.xml", content), *more])


def png(width, height):
    """A red picture."""
    def chunk(kind, data):
        body = kind + data
        return len(data).to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big")
    header = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x02\x00\x00\x00"
    rows = (b"\x00" + b"\xc0\x20\x20" * width) * height
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) +
            chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def flat(body):
    return ('<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
            'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" '
            f'office:mimetype="{ODT_TYPE}"><office:body><office:text>{body}</office:text>'
            '</office:body></office:document>')
