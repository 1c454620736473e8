# SPDX-License-Identifier: MPL-2.0
"""The libraries in presskit.oxt: all it needs, with their licences, and used instead of the
machine's."""
import json
import os
import pathlib
import re
import subprocess
import unittest
import unittest.mock
import zipfile

import harness

SOURCE = pathlib.Path(os.environ["PRESSKIT_SOURCE_DIR"])
BINARY = pathlib.Path(os.environ["PRESSKIT_BINARY_DIR"])
SAMPLE = SOURCE / "docs/sample/harbor-release.txt"
NOT_CARRIED = re.compile(r"libuno_\w+\.so\.3|libstdc\+\+\.so\.6|libgcc_s\.so\.1|libm\.so\.6|"
                         r"libc\.so\.6|libpthread\.so\.0|ld-linux-.*")  # libpthread is of the libc


def dynamic_section(library):
    text = subprocess.run(["readelf", "--wide", "--dynamic", str(library)], capture_output=True,
                          text=True, check=True).stdout
    return (re.findall(r"\(NEEDED\).*\[(.+)\]", text),
            re.findall(r"\((?:RUNPATH|RPATH)\).*\[(.+)\]", text))


class Libraries(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.office = harness.Office(BINARY / "presskit.oxt")
        cls.unpacked = cls.office.folder / "unpacked"
        with zipfile.ZipFile(BINARY / "presskit.oxt") as package:
            package.extractall(cls.unpacked)
        cls.libraries = sorted((cls.unpacked / "lib").iterdir())

    @classmethod
    def tearDownClass(cls):
        cls.office.__exit__(None, None, None)

    def test_each_finds_what_it_needs_beside_it(self):
        names = {library.name for library in self.libraries}
        self.assertIn("libtinyxml2.so.9", names)
        for library in self.libraries:
            needed, paths = dynamic_section(library)
            missing = {name for name in needed if not NOT_CARRIED.fullmatch(name)} - names
            self.assertEqual((missing, paths), (set(), ["$ORIGIN"]), library.name)

    def test_nothing_is_carried_in_vain(self):
        wanted = {name for library in self.libraries for name in dynamic_section(library)[0]}
        ours = {"libpresskit_uno.so"}
        self.assertEqual({library.name for library in self.libraries} - wanted, ours)

    def test_their_licences_are_there(self):
        licences = {path.stem for path in (self.unpacked / "licences").iterdir()}
        for package in ("libtinyxml2-9", "libicu72", "libboost-locale1.74.0", "libzip4"):
            self.assertIn(package, licences)

    def test_a_kit_with_the_machines_copies_out_of_reach(self):
        self.office.install()
        out = self.office.folder / "out"
        out.mkdir()
        found = self.office.folder / "found.txt"
        audit = {"LD_AUDIT": str(BINARY / "tests/office/libout_of_reach.so"),
                 "PRESSKIT_FOUND": str(found)}
        with unittest.mock.patch.dict(os.environ, audit):
            self.office.soffice(f"service:org.presskit.Generator?source={SAMPLE}&out={out}"
                                "&formats=odt")
        report = json.loads((out / "report.json").read_text(encoding="utf-8"))
        self.assertEqual(report["kits"][0]["status"], "done")
        names = {pathlib.Path(line).name for line in found.read_text().splitlines()}
        # The others are in the process already: the office of this machine loads the same files.
        self.assertLessEqual({"libtinyxml2.so.9", "libzip.so.4", "libmd4c.so.0"}, names)


if __name__ == "__main__":
    unittest.main(verbosity=2)
