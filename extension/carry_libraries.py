# SPDX-License-Identifier: MPL-2.0
"""Puts the shared libraries a component needs beside it, with their licences.

Everything the office or the C and C++ run-time does not bring is copied under the name it is
loaded by (its SONAME) and gets RUNPATH $ORIGIN: RUNPATH counts only for a library's own needs, so
each copy has to carry it.
"""
import pathlib
import re
import shutil
import subprocess
import sys

# libuno_* are the office's. The others belong to the C library and the compiler's run-time, which
# must be the machine's own: two of them in one process cannot work.
BROUGHT_BY_OTHERS = re.compile(
    r"(libuno_.*|libstdc\+\+|libgcc_s|libm|libc|libpthread|libdl|librt|ld-linux.*)\.so(\.\d+)?$")


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def needed(library):
    return re.findall(r"\(NEEDED\).*\[(.+)\]", run("readelf", "--wide", "--dynamic", str(library)))


def found_by_the_loader(component):
    """SONAME to path, for all that the loader would take for this library on this machine."""
    return dict(re.findall(r"^\s*(\S+) => (/\S+)", run("ldd", str(component)), re.MULTILINE))


def to_carry(component):
    paths = found_by_the_loader(component)
    carried, queue = {}, needed(component)
    while queue:
        name = queue.pop()
        if name in carried or BROUGHT_BY_OTHERS.match(name):
            continue
        if name not in paths:
            sys.exit(f"{component}: {name} was not found on this machine; install its package")
        carried[name] = pathlib.Path(paths[name]).resolve()
        queue += needed(carried[name])
    return carried


def package_of(library):
    # dpkg knows a file under the name it was packed with: /lib or /usr/lib, which are one folder.
    for name in (str(library), str(library).removeprefix("/usr")):
        found = subprocess.run(["dpkg-query", "--search", name], capture_output=True, text=True,
                               check=False)
        if found.returncode == 0:
            return found.stdout.split(":", 1)[0]
    sys.exit(f"{library}: no Debian package owns it, so its licence is not known")


def main():
    staging = pathlib.Path(sys.argv[1])
    component = staging / "lib/libpresskit_uno.so"
    licences = staging / "licences"
    licences.mkdir(exist_ok=True)
    for name, path in sorted(to_carry(component).items()):
        copy = staging / "lib" / name
        shutil.copyfile(path, copy)
        run("patchelf", "--set-rpath", "$ORIGIN", str(copy))
        package = package_of(path)
        shutil.copyfile(f"/usr/share/doc/{package}/copyright", licences / f"{package}.txt")


main()
