# SPDX-License-Identifier: MPL-2.0
"""With LibreOffice, and with scripts in its place."""
import os
import shutil
import signal
import subprocess
import time

from support import PROGRAM, SAMPLE, CommandTest


def processes_using(text):
    """Process ids whose command line or environment speaks of `text`; zombies have neither."""
    found = []
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{pid}/cmdline", "rb") as file:
                if text.encode() in file.read():
                    found.append(pid)
        except OSError:
            continue  # it has ended meanwhile
    return found


class OfficeTest(CommandTest):
    def setUp(self):
        super().setUp()
        self.write("r.txt", SAMPLE.read_bytes())

    def fake_office(self, script):
        self.write("bin/soffice", "#!/bin/sh\n" + script)
        os.chmod(self.folder / "bin/soffice", 0o755)
        self.environment["PATH"] = f"{self.folder}/bin:{os.environ['PATH']}"

    def need_office(self):
        if shutil.which("soffice") is None:
            self.skipTest("LibreOffice is not installed")

    def test_pdf_and_docx(self):
        self.need_office()
        result = self.run_command("generate", "r.txt", "--formats", "pdf,docx", "--out", "kits")
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        for name in ("press-release", "statement", "quote-sheet"):
            pdf = (self.folder / f"kits/r/{name}.pdf").read_bytes()
            self.assertTrue(pdf.startswith(b"%PDF-"))
            self.assertIn(b"pdfuaid", pdf)
            docx = (self.folder / f"kits/r/{name}.docx").read_bytes()
            self.assertTrue(docx.startswith(b"PK"))
        self.assertEqual(processes_using(str(self.temporary)), [])

    def test_stopped_from_outside(self):
        self.need_office()
        for number in (signal.SIGINT, signal.SIGTERM):
            child = subprocess.Popen([PROGRAM, "generate", "r.txt", "--out", "kits"],
                                     cwd=self.folder, env=self.environment,
                                     stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            deadline = time.monotonic() + 30
            while not processes_using(str(self.temporary)) and time.monotonic() < deadline:
                time.sleep(0.02)
            child.send_signal(number)
            stdout, _ = child.communicate(timeout=30)
            self.assertEqual((child.returncode, stdout), (-number, b""))
            self.assertEqual(processes_using(str(self.temporary)), [])
            self.assertFalse((self.folder / "kits").exists())
            self.assertEqual(list(self.temporary.iterdir()), [])

    def test_an_office_that_hangs(self):
        self.fake_office("sleep 100 & wait\n")
        self.expect(5, "", "kits/r/press-release.odt: LibreOffice took longer than 1 second and was "
                           "stopped; allow more time (--timeout), or make only the odt and open it "
                           "in Writer\n",
                    "generate", "r.txt", "--out", "kits", "--timeout", "1")
        self.assertFalse((self.folder / "kits").exists())

    def test_an_office_that_fails(self):
        for script in ("exit 0\n", "exit 1\n"):
            self.fake_office(script)
            self.expect(5, "", "kits/r/press-release.odt: LibreOffice could not make the PDF of it; "
                               "try again, or make only the odt and open it in Writer\n",
                        "generate", "r.txt", "--out", "kits")
            self.assertFalse((self.folder / "kits").exists())

    def test_no_office(self):
        self.environment["PATH"] = str(self.folder / "nothing")
        self.expect(5, "", "LibreOffice was not found: there is no soffice in the folders of PATH; "
                           "install it (apt-get install libreoffice-writer), or leave pdf and docx "
                           "out of the formats\n", "generate", "r.txt", "--out", "kits")
        self.assertFalse((self.folder / "kits").exists())

    def test_an_office_on_a_bare_path(self):
        self.need_office()
        bare = self.folder / "bin"
        bare.mkdir()
        (bare / "soffice").symlink_to(shutil.which("soffice"))
        self.environment["PATH"] = str(bare)
        result = self.run_command("generate", "r.txt", "--formats", "pdf", "--out", "kits")
        self.assertEqual(result.returncode, 0, result.stderr.decode())

    def test_a_temporary_folder_that_cannot_be_used(self):
        self.need_office()
        self.environment["TMPDIR"] = "/proc"
        self.expect(3, "", "/proc: this folder may not be written to; set TMPDIR to another folder\n",
                    "generate", "r.txt", "--out", "kits")
        self.assertFalse((self.folder / "kits").exists())
