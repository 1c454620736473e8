# SPDX-License-Identifier: MPL-2.0
"""Packs a folder as an extension: names sorted, one time stamp, one mode: same files, same bytes."""
import os
import pathlib
import sys
import zipfile

staging, target = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
partial = target.with_name(target.name + ".part")

with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as package:
    for path in sorted(p for p in staging.rglob("*") if p.is_file()):
        entry = zipfile.ZipInfo(path.relative_to(staging).as_posix(), (2026, 1, 1, 0, 0, 0))
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.external_attr = (0o755 if path.suffix == ".so" else 0o644) << 16
        entry.create_system = 3
        package.writestr(entry, path.read_bytes())
os.replace(partial, target)
