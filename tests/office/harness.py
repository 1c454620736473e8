# SPDX-License-Identifier: MPL-2.0
"""A LibreOffice of our own with the extension installed: own profile, own package folder, own home,
all in one temporary folder, and nothing left of it (no file, no process) afterwards."""
import hashlib
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

OFFICE = pathlib.Path("/usr/lib/libreoffice/program")
SHARED_EXTENSION_LIST = pathlib.Path("/usr/lib/libreoffice/share/extensions")
EXTENSION = "org.presskit.writer"


def use_types(rdb):
    """Before `import uno`: this process needs our types to call our interfaces over a pipe."""
    os.environ["URE_MORE_TYPES"] = f"file://{OFFICE}/types/offapi.rdb file://{rdb}"


class Office:
    """`language`: of menus and dialogs, "de"; its language pack must be installed. `theme` and
    `scale` are GTK's: "Adwaita:dark", 2."""

    def __init__(self, oxt, display=None, language=None, theme="Adwaita", scale=1):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="presskit-test-"))
        self.home = self.folder / "home"
        self.process = None
        self.display = display
        self.theme, self.scale = theme, scale
        # What a test puts into bin comes before the machine's programs: xdg-open.
        for name in ("bin", "home/Documents", "packages/cache", "config", "cache", "tmp"):
            (self.folder / name).mkdir(parents=True)
        self.oxt = oxt
        if language:
            self.configure("org.openoffice.Office.Linguistic/General", "UILocale", language)
        # What a killed office leaves in /tmp (src/output/office_pipe.hpp says how it is named).
        profile = f"file://{self.folder}/profile".encode("utf-16-le")
        self.pipes = ["SingleOfficeIPC_" + "".join(f"{b:x}" for b in hashlib.md5(profile).digest())]

    def __enter__(self):
        return self

    def copy(self, path):
        """A copy of its own: the office locks what it opens, and a killed one leaves the lock."""
        target = self.home / pathlib.Path(path).name
        shutil.copy(path, target)
        return target

    def __exit__(self, *failure):
        self.stop()
        left = self.processes()
        for pid in left:
            os.kill(pid, signal.SIGKILL)
        shutil.rmtree(self.folder)
        for pipe in self.pipes:
            pathlib.Path(f"/tmp/OSL_PIPE_{os.getuid()}_{pipe}").unlink(missing_ok=True)
        if not failure[0]:
            assert not left, f"processes left: {left}"
            assert not self.folder.exists()

    def environment(self):
        environment = {
            key: value for key, value in os.environ.items()
            if key not in ("URE_MORE_TYPES", "DISPLAY", "WAYLAND_DISPLAY", "SAL_USE_VCLPLUGIN",
                           "DBUS_SESSION_BUS_ADDRESS", "SESSION_MANAGER")
        }
        environment.update(
            HOME=str(self.home), XDG_CONFIG_HOME=str(self.folder / "config"),
            XDG_CACHE_HOME=str(self.folder / "cache"), LC_ALL="C.UTF-8", TZ="UTC",
            TMPDIR=str(self.folder / "tmp"), PATH=f"{self.folder}/bin:{os.environ['PATH']}")
        if self.display:
            environment.update(DISPLAY=self.display, SAL_USE_VCLPLUGIN="gtk3", GDK_BACKEND="x11",
                               NO_AT_BRIDGE="1", GTK_THEME=self.theme, GDK_SCALE=str(self.scale))
        return environment

    def options(self):
        return [f"-env:UserInstallation=file://{self.folder}/profile",
                f"-env:UNO_SHARED_PACKAGES=file://{self.folder}/packages",
                f"-env:UNO_SHARED_PACKAGES_CACHE=file://{self.folder}/packages/cache"]

    def configure(self, node, name, value):
        """A setting of the person's own, before the office starts for the first time."""
        path = self.folder / "profile/user/registrymodifications.xcu"
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            path.write_text('<?xml version="1.0" encoding="UTF-8"?>\n'
                            '<oor:items xmlns:oor="http://openoffice.org/2001/registry">\n'
                            '</oor:items>\n')
        item = (f'<item oor:path="/{node}"><prop oor:name="{name}" oor:op="fuse">'
                f'<value>{value}</value></prop></item>\n')
        path.write_text(path.read_text().replace("</oor:items>", item + "</oor:items>"))

    def forget(self, package):
        """The settings of a package, "org.presskit", as after installing; while no office runs."""
        path = self.folder / "profile/user/registrymodifications.xcu"
        if path.exists():
            kept = [line for line in path.read_text(encoding="utf-8").splitlines(keepends=True)
                    if f'oor:path="/{package}.' not in line]
            path.write_text("".join(kept), encoding="utf-8")

    def processes(self):
        """Ids of everything that still names our folder on its command line."""
        found = []
        for entry in pathlib.Path("/proc").iterdir():
            if entry.name.isdigit() and int(entry.name) != os.getpid():
                try:
                    if str(self.folder).encode() in (entry / "cmdline").read_bytes():
                        found.append(int(entry.name))
                except OSError:
                    continue
        return found

    def run(self, *command, seconds=60):
        """A command to its end, in a process group of its own; killed as one when it takes long."""
        process = subprocess.Popen(
            [str(part) for part in command], env=self.environment(), cwd=self.folder, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            start_new_session=True)
        try:
            output, _ = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            output, _ = process.communicate()
            raise AssertionError(f"{command[0]} took more than {seconds} s: {output}")
        return process.returncode, output

    def unopkg(self, *arguments):
        code, output = self.run("unopkg", *arguments, "--shared", *self.options())
        return code, output

    def install(self):
        code, output = self.unopkg("add", "-f", "-s", self.oxt)
        assert code == 0, output

    def soffice(self, *arguments, seconds=60):
        return self.run("soffice", "--headless", "--norestore", *self.options(), *arguments,
                        seconds=seconds)

    def start(self, *arguments):
        """Starts it listening on a pipe; returns its component context."""
        import uno
        pipe = f"presskit-{os.getpid()}-{time.monotonic_ns()}"
        self.pipes.append(pipe)
        self.process = subprocess.Popen(
            ["soffice", "--norestore", "--nologo", *([] if self.display else ["--headless"]),
             f"--accept=pipe,name={pipe};urp", *self.options(), *map(str, arguments)],
            env=self.environment(), cwd=self.folder, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        resolver = uno.getComponentContext().ServiceManager.createInstance(
            "com.sun.star.bridge.UnoUrlResolver")
        from com.sun.star.connection import NoConnectException
        for _ in range(600):
            try:
                return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            except NoConnectException:
                time.sleep(0.1)
        raise AssertionError("LibreOffice did not start within 60 s")

    def stop(self):
        """TERM, then KILL, to its group: oosplash and soffice.bin go together."""
        if not self.process:
            return
        for number in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(self.process.pid, number)
            except ProcessLookupError:
                break
            for _ in range(50):
                if not self.processes():
                    break
                time.sleep(0.1)
        self.process.wait()
        self.process = None


def property_values(**values):
    from com.sun.star.beans import PropertyValue
    return tuple(PropertyValue(name, 0, value, 0) for name, value in values.items())


def named_values(**values):
    from com.sun.star.beans import NamedValue
    return tuple(NamedValue(name, value) for name, value in values.items())
