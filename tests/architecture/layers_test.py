# SPDX-License-Identifier: MPL-2.0
"""The arrows of docs/architecture.md, read from the includes; and the doors that only one layer has."""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])

ALLOWED = {
    "base": set(),
    "model": {"base"},
    "language": {"base", "model"},
    "odf": {"base"},
    "markdown": {"base"},
    "source": {"base", "model", "language", "odf", "markdown", "filing", "signatories"},
    "filing": {"base", "model", "language"},
    "signatories": {"base", "model", "language", "filing", "odf"},
    "check": {"base", "model", "language", "filing", "signatories"},
    "templating": {"base", "model", "language", "filing", "odf", "markdown"},
    "output": {"base", "model", "odf"},
}
CORE = set(ALLOWED)
ALLOWED["app"] = CORE
ALLOWED["cli"] = CORE | {"app"}
ALLOWED["uno"] = CORE | {"app"}
ALLOWED["office_worker"] = set()  # a program of its own

# An include that matches may stand in these layers only.
DOORS = [
    (r"tinyxml2\.h", {"odf", "source", "templating"}),
    (r"md4c\.h", {"markdown"}),
    (r"libxml/", {"source"}),
    (r"boost/locale|unicode/", {"language"}),
    (r"expat\.h", {"odf"}),
    (r"zip\.h", {"odf", "output", "app"}),
    (r"com/sun/star/|cppuhelper/|rtl/|sal/|osl/", {"uno"}),
    (r"LibreOfficeKit/", {"office_worker"}),
    (r"iostream", {"cli"}),
    (r"CLI/", {"cli"}),
    (r"fontconfig/", {"cli"}),
]

problems = []
files = 0
for path in sorted((root / "src").rglob("*.[ch]pp")):
    files += 1
    layer = path.relative_to(root / "src").parts[0]
    text = path.read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        where = f"{path.relative_to(root)}:{number}"
        include = re.match(r'\s*#\s*include\s+["<]([^">]+)[">]', line)
        if include:
            target = include.group(1)
            head = target.split("/")[0]
            if '"' in line and head in ALLOWED and head != layer and head not in ALLOWED[layer]:
                problems.append(f"{where}: {layer} may not include {target}")
            for pattern, layers in DOORS:
                if re.match(pattern, target) and layer not in layers:
                    problems.append(f"{where}: {target} may only be included in {sorted(layers)}")
        if re.search(r"catch\s*\(\s*\.\.\.\s*\)", line) and path.name not in ("main.cpp", "guard.hpp"):
            problems.append(f"{where}: catch (...) belongs in main and guard() only")
    if not text.startswith("// SPDX-License-Identifier: MPL-2.0"):
        problems.append(f"{path.relative_to(root)}: no SPDX line")

print("\n".join(problems) or f"{files} files keep to the layers")
sys.exit(1 if problems or files < 10 else 0)
