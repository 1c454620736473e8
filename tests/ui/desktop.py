# SPDX-License-Identifier: MPL-2.0
"""A screen of our own: Xvfb on a free display, a window manager, keys, clicks and screenshots."""
import os
import pathlib
import subprocess
import time


class Desktop:
    def __init__(self, screenshots, width=1280, height=960):
        self.size = width, height
        self.screenshots = pathlib.Path(screenshots)
        self.screenshots.mkdir(parents=True, exist_ok=True)
        self.processes = []

    def __enter__(self):
        # -displayfd: the server picks a free display itself and writes its number.
        reader, writer = os.pipe()
        self.processes.append(subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0",
             f"{self.size[0]}x{self.size[1]}x24", "-nolisten", "tcp"],
            pass_fds=[writer], stderr=subprocess.DEVNULL))
        os.close(writer)
        with os.fdopen(reader) as answer:
            self.display = f":{answer.readline().strip()}"
        assert self.display != ":", "Xvfb did not start"
        self.processes.append(subprocess.Popen(
            ["openbox"], env=self.environment(), stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL))
        return self

    def __exit__(self, *failure):
        for process in reversed(self.processes):
            process.terminate()
            process.wait(10)

    def environment(self):
        return {**os.environ, "DISPLAY": self.display}

    def tool(self, *arguments):
        return subprocess.run(["xdotool", *map(str, arguments)], env=self.environment(),
                              capture_output=True, text=True, timeout=30).stdout.split()

    def key(self, *keys):
        self.tool("key", *keys)
        time.sleep(0.3)

    def write(self, text):
        self.tool("type", "--delay", 20, text)
        time.sleep(0.3)

    def click(self, window, right, top):
        """At so many pixels from the window's right and upper edge (negative: left and lower)."""
        shell = dict(line.split("=") for line in
                     self.tool("getwindowgeometry", "--shell", window))
        width, height = int(shell["WIDTH"]), int(shell["HEIGHT"])
        self.tool("mousemove", "--window", window, width - right if right > 0 else -right,
                  top if top > 0 else height + top, "click", 1)
        time.sleep(0.3)

    def click_at(self, window, across, down, times=1):
        """At a part of the window's width and height: 0.5, 0.5 is its middle."""
        shell = dict(line.split("=") for line in
                     self.tool("getwindowgeometry", "--shell", window))
        self.tool("mousemove", "--window", window, int(int(shell["WIDTH"]) * across),
                  int(int(shell["HEIGHT"]) * down), "click", "--repeat", times, "--delay", 80, 1)
        time.sleep(0.3)

    def fill(self, window):
        """An office that ran without a window before remembers a tiny one."""
        self.tool("windowmove", window, 0, 0, "windowsize", "--sync", window, self.size[0],
                  self.size[1] - 30)

    def windows(self, title):
        return self.tool("search", "--onlyvisible", "--name", title)

    def wait_for(self, title, seconds=60):
        """The window with this title, once it is there and has been painted."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = self.windows(title)
            if found:
                time.sleep(1)
                self.tool("windowactivate", "--sync", found[0])
                return found[0]
            time.sleep(0.2)
        self.shoot("lost")
        raise AssertionError(f"no window {title!r}; see {self.screenshots}/lost.png")

    def wait_until_gone(self, title, seconds=20):
        end = time.monotonic() + seconds
        while self.windows(title):
            if time.monotonic() > end:
                self.shoot("stayed")
                raise AssertionError(f"window {title!r} stays; see {self.screenshots}/stayed.png")
            time.sleep(0.2)

    def shoot(self, name):
        subprocess.run(["import", "-window", "root", self.screenshots / f"{name}.png"],
                       env=self.environment(), check=True, timeout=30)
