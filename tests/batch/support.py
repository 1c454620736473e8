# SPDX-License-Identifier: MPL-2.0
"""A batch of kits in a folder of its own, and the same in one run to compare with."""
import hashlib
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ["PRESSKIT_SOURCE_DIR"])
BINARY = pathlib.Path(os.environ["PRESSKIT_BINARY_DIR"])
EXAMPLES = SOURCE / "examples"


def digests(folder):
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in folder.rglob("*") if path.is_file()}


class SpreadTest(unittest.TestCase):
    maxDiff = None
    count = 200

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="presskit-spread-"))
        self.addCleanup(shutil.rmtree, self.folder)
        text = (SOURCE / "docs/sample/harbor-release.txt").read_text(encoding="utf-8")
        self.sources = []
        for number in range(self.count):
            path = self.folder / f"member {number:03}.txt"
            path.write_text(text.replace("dredging", f"dredging in year {number}"))
            self.sources.append(str(path))
        (self.folder / "sources.txt").write_text("# members\n" + "\n".join(self.sources) + "\n")
        self.environment = {**os.environ,
                            "PATH": f"{BINARY / 'bin'}:{os.environ['PATH']}"}

    def single_run(self):
        subprocess.run(["presskit", "generate", "--jobs", "2", "--formats", "odt", "--out",
                        self.folder / "single", *self.sources], env=self.environment, check=True,
                       stdout=subprocess.DEVNULL)
        return digests(self.folder / "single")
