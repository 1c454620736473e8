#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""examples/gnu-parallel.sh over local slots: the same bytes as one run, and one report."""
import json
import shutil
import subprocess
import unittest

from support import EXAMPLES, SpreadTest, digests


class GnuParallelTest(SpreadTest):
    count = 40

    def setUp(self):
        if shutil.which("parallel") is None:
            self.skipTest("GNU parallel is not installed (apt-get install parallel)")
        super().setUp()

    def test_four_slots(self):
        out = self.folder / "kits of all"
        made = subprocess.run([EXAMPLES / "gnu-parallel.sh", "4", self.folder / "sources.txt", out,
                               "--formats", "odt"], env=self.environment, capture_output=True)
        self.assertEqual(made.returncode, 0, made.stderr.decode())
        self.assertEqual(digests(out), self.single_run())
        report = json.loads((self.folder / "kits of all.json").read_text())
        self.assertEqual([kit["source"] for kit in report["kits"]], self.sources)
        self.assertEqual(sorted(self.folder.glob("*part*")), [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
