# SPDX-License-Identifier: MPL-2.0
"""Every kind of bad source: one sentence that names it, exit 3, nothing written."""
import os
import resource
import signal
import subprocess

from support import ODT_TYPE, SAMPLE, CommandTest, flat, odt, zipped

WRITER = "; open it in Writer and save it as ODF Text Document (.odt)"
FRESH = "; save the file again with the program that made it, or get a fresh copy"
MANIFEST = ('<manifest:manifest><manifest:file-entry manifest:full-path="content.xml">'
            "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>")
CONTENT = "<office:document-content><office:body/></office:document-content>"


class BadInputTest(CommandTest):
    def assert_refused(self, name, message):
        for command in [["inspect", name], ["inspect", "--json", name], ["check", name],
                        ["save", name, "-o", "kit.presskit"],
                        ["generate", name, "--formats", "odt", "--out", "kits"]]:
            with self.subTest(command):
                result = self.run_command(*command)
                self.assertEqual((result.returncode, result.stderr.decode()),
                                 (3, f"{name}{message}\n"))
                self.assertIn(result.stdout, [b"", b"[]\n"])
        self.assertFalse((self.folder / "kits").exists())
        self.assertFalse((self.folder / "kit.presskit").exists())

    def test_missing_file(self):
        self.assert_refused("none.odt", ": there is no such file; check the name and the folder")
        self.assert_refused("tmp/x/none.txt",
                            ": there is no such file; check the name and the folder")

    def test_folder(self):
        os.mkdir(self.folder / "folder.odt")
        self.assert_refused("folder.odt", ": this is a folder; name a file in it")

    def test_not_odf(self):
        self.write("a.odt", zipped([("a.txt", "a")]))
        self.assert_refused("a.odt", ": this is a zip archive, but not an OpenDocument file" + WRITER)
        self.write("b.odt", zipped([("[Content_Types].xml", "<a/>"), ("word/document.xml", "<a/>")]))
        self.assert_refused("b.odt",
                            ": this is a Microsoft Office file, not an OpenDocument file" + WRITER)

    def test_truncated(self):
        whole = odt(CONTENT)
        for length in (10, len(whole) // 2, len(whole) - 4):
            self.write("cut.odt", whole[:length])
            self.assert_refused("cut.odt",
                                ": the file is cut short or damaged; get a fresh copy of it")

    def test_protected(self):
        self.write("p.odt", odt(CONTENT, [("META-INF/manifest.xml", MANIFEST)]))
        self.assert_refused("p.odt", ": the document is protected with a password; open it in "
                                     "Writer and save it without one")

    def test_entry_names(self):
        self.write("n.odt", odt(CONTENT, [("../evil", "x")]))
        self.assert_refused("n.odt", ": the archive holds an entry with a path that leads out of it "
                                     '("../evil"); do not use this file')

    def test_zip_bomb(self):
        self.write("bomb.odt", odt(b"\0" * (40 << 20)))
        self.assert_refused("bomb.odt", ": unpacked, the archive would be far larger than any "
                                        'document (a "zip bomb"); do not use this file')

    def test_malformed_xml(self):
        self.write("m.odt", odt("<office:document-content><a></b>"))
        self.assert_refused("m.odt", " (content.xml): the XML is damaged at line 1 (</b> closes "
                                     "nothing)" + FRESH)
        self.write("m.fodt", flat("<text:p>\n<b>"))
        self.assert_refused("m.fodt", ": the XML is damaged at line 2 (</office:text> closes "
                                      "nothing)" + FRESH)
        self.write("m.presskit", '<?xml version="1.0"?>\n<kit xmlns="urn:presskit:kit:1"><release>')
        self.assert_refused("m.presskit",
                            ": the XML is damaged at line 2 (<release> does not end)" + FRESH)

    def test_doctype(self):
        doctype = ": the XML has a DOCTYPE, which is refused because it can hide other content; " \
                  "save the file again without it"
        self.write("d.fodt", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + flat("&e;"))
        self.assert_refused("d.fodt", doctype)
        self.write("d.odt", odt("<!DOCTYPE a>" + CONTENT))
        self.assert_refused("d.odt", " (content.xml)" + doctype)
        self.write("d.presskit", '<!DOCTYPE kit><kit xmlns="urn:presskit:kit:1"/>')
        self.assert_refused("d.presskit", doctype)

    def test_xml_in_another_encoding(self):
        self.write("e.fodt", flat("<text:p>é</text:p>").encode("latin-1"))
        self.assert_refused("e.fodt", ": the XML is not in UTF-8; save the file again with UTF-8 "
                                      "encoding")

    def test_deep_nesting(self):
        self.write("deep.fodt", flat("<text:section>" * 600 + "</text:section>" * 600))
        self.assert_refused("deep.fodt", ": the XML is nested more than 100 deep, which no document "
                                         "needs; check where this file comes from")

    def assert_one_sentence(self, name):
        for command in [["inspect", name], ["generate", name, "--formats", "odt", "--out", "kits"]]:
            result = self.run_command(*command)
            message = result.stderr.decode()
            self.assertEqual((result.returncode, result.stdout), (3, b""), message)
            self.assertTrue(message.startswith(name), message)
            self.assertEqual(message.count("\n"), 1, message)
        self.assertFalse((self.folder / "kits").exists())

    def test_empty_release(self):
        for name, content in [("empty.txt", ""), ("blank.txt", " \n\n\u00a0\n"), ("empty.odt", ""),
                              ("empty.fodt", flat("<text:p/>"))]:
            self.write(name, content)
            self.assert_one_sentence(name)

    def test_binary(self):
        for name in ("noise.txt", "noise.odt"):
            self.write(name, bytes(range(256)) * 20)
            self.assert_one_sentence(name)

    def test_bad_signatories(self):
        self.write("r.txt", SAMPLE.read_bytes())
        self.expect(3, "", "no.csv: there is no such file; check the name and the folder\n",
                    "generate", "r.txt", "--signatories", "no.csv", "--formats", "odt", "--out",
                    "kits")
        self.assertFalse((self.folder / "kits").exists())

    def test_places_that_cannot_be_written(self):
        self.write("r.txt", SAMPLE.read_bytes())
        self.write("kits/mine/r/x", "")
        for out, message in [
            ("r.txt", "r.txt: this is a file, not a folder; choose another output folder"),
            ("r.txt/kits", "r.txt/kits: this folder cannot be made; choose another output folder"),
            ("/proc/kits", "/proc/kits: this folder cannot be made; choose another output folder"),
            ("kits/mine", "kits/mine/r: this folder was not made by presskit and is left alone; "
                          "move it away or choose another output folder"),
        ]:
            with self.subTest(out):
                result = self.run_command("generate", "r.txt", "--formats", "odt", "--out", out)
                self.assertEqual((result.returncode, result.stderr.decode(), result.stdout),
                                 (3, message + "\n", b""))
        self.assertEqual(self.files("kits"), ["mine/r/x"])
        result = self.run_command("save", "r.txt", "-o", "no/kit.presskit")
        self.assertEqual((result.returncode, result.stderr.decode()),
                         (3, "no/kit.presskit: there is no such folder, or a folder of this name; "
                             "choose another place\n"))

    def test_files_that_may_not_grow(self):
        self.write("r.txt", SAMPLE.read_bytes())

        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (2048, 2048))
            signal.signal(signal.SIGXFSZ, signal.SIG_DFL)

        result = self.run_command("generate", "r.txt", "--formats", "odt", "--out", "kits",
                                  preexec_fn=limit)
        self.assertEqual((result.returncode, result.stdout, result.stderr.decode()),
                         (3, b"", "kits/r/fact-sheet.odt: larger than files may be here; choose "
                                  "another output folder\n"))
        self.assertFalse((self.folder / "kits").exists())

    def test_full_disk(self):
        self.write("r.txt", SAMPLE.read_bytes())
        disk = self.folder / "disk"
        disk.mkdir()
        mount = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", disk],
                               capture_output=True)
        if mount.returncode != 0:
            self.skipTest("a small disk can only be mounted as root")
        try:
            result = self.run_command("generate", "r.txt", "--formats", "odt", "--out", "disk")
            left = os.listdir(disk)
        finally:
            subprocess.run(["umount", disk], check=True)
        self.assertEqual((result.returncode, result.stdout), (3, b""))
        self.assertRegex(result.stderr.decode(), r"^disk/r/[^/]+: the disk is full; free some space "
                                                 r"and try again\n$")
        self.assertEqual(left, [])
