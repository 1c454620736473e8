#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""examples/slurm-array.sh on a Slurm of our own on the loopback address: one task of four is
killed and requeued, and the kits are those of a single run. Nothing is left of Slurm afterwards."""
import json
import os
import shutil
import signal
import socket
import subprocess
import time
import unittest

from support import EXAMPLES, SpreadTest, digests

PROGRAMS = ("munged", "slurmctld", "slurmd", "sbatch", "scontrol", "squeue")
CONFIGURATION = """\
ClusterName=presskit
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={ports[0]}
SlurmdPort={ports[1]}
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket={folder}/munge.socket
CredType=cred/munge
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
SlurmctldLogFile={folder}/slurmctld.log
SlurmdLogFile={folder}/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SlurmdParameters=config_overrides
ReturnToService=2
KillWait=10
SchedulerParameters=sched_interval=2
NodeName={host} NodeAddr=127.0.0.1 CPUs=4 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
"""


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for each in sockets:
        each.bind(("127.0.0.1", 0))
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


class SlurmTest(SpreadTest):
    def setUp(self):
        if os.getuid() != 0:
            self.skipTest("Slurm's daemons want root")
        self.environment_path = f"{os.environ['PATH']}:/usr/sbin:/sbin"
        missing = [p for p in PROGRAMS if shutil.which(p, path=self.environment_path) is None]
        if missing:
            self.skipTest(f"not installed (apt-get install slurm-wlm munge): {', '.join(missing)}")
        super().setUp()
        self.environment["PATH"] += ":/usr/sbin:/sbin"
        self.daemons = []
        self.addCleanup(self.stop)
        self.start()

    def daemon(self, *command):
        log = open(self.folder / f"{command[0]}.out", "wb")
        self.addCleanup(log.close)
        self.daemons.append(subprocess.Popen(
            [shutil.which(command[0], path=self.environment_path), *map(str, command[1:])],
            env=self.environment, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            start_new_session=True))

    def start(self):
        key = self.folder / "munge.key"
        key.write_bytes(os.urandom(1024))
        key.chmod(0o400)
        (self.folder / "state").mkdir()
        (self.folder / "spool").mkdir()
        host = socket.gethostname().split(".")[0]
        (self.folder / "slurm.conf").write_text(CONFIGURATION.format(
            host=host, ports=free_ports(2), folder=self.folder))
        (self.folder / "cgroup.conf").write_text("CgroupPlugin=cgroup/v1\nCgroupAutomount=no\n")
        self.environment["SLURM_CONF"] = str(self.folder / "slurm.conf")
        self.daemon("munged", "--foreground", "--force", f"--key-file={key}",
                    f"--socket={self.folder}/munge.socket", f"--pid-file={self.folder}/munge.pid",
                    f"--log-file={self.folder}/munge.log", f"--seed-file={self.folder}/munge.seed")
        self.wait_for((self.folder / "munge.socket").exists, 10, "munged")
        self.daemon("slurmctld", "-D", "-i", "-f", self.folder / "slurm.conf")
        self.daemon("slurmd", "-D", "-N", host, "-f", self.folder / "slurm.conf")
        self.wait_for(lambda: "State=IDLE" in self.slurm("scontrol", "show", "node", check=False),
                      20, "slurmctld and slurmd")

    def wait_for(self, condition, seconds, what):
        """A Slurm that does not start here is no fault of ours."""
        end = time.monotonic() + seconds
        while not condition():
            if any(daemon.poll() is not None for daemon in self.daemons) or time.monotonic() > end:
                logs = "".join(path.read_text(errors="replace")[-600:]
                               for path in self.folder.glob("*.log"))
                self.skipTest(f"{what} cannot start on this machine: {logs}")
            time.sleep(0.1)

    def stop(self):
        """What runs in the jobs, then the daemons, the last one first."""
        spool = str(self.folder).encode()
        for daemon in reversed(self.daemons):
            daemon.terminate()
            try:
                daemon.wait(15)
            except subprocess.TimeoutExpired:
                os.killpg(daemon.pid, signal.SIGKILL)
                daemon.wait()
        left = []
        for pid in filter(str.isdigit, os.listdir("/proc")):
            try:
                with open(f"/proc/{pid}/cmdline", "rb") as file:
                    if spool in file.read():
                        left.append(int(pid))
            except OSError:
                continue
        for pid in left:
            os.kill(pid, signal.SIGKILL)
        self.assertEqual(left, [], "processes left")

    def slurm(self, *command, check=True):
        result = subprocess.run([str(part) for part in command], env=self.environment,
                                cwd=self.folder, capture_output=True, text=True, timeout=60)
        if check:
            self.assertEqual(result.returncode, 0, result.stderr)
        return result.stdout

    def processes_of_task(self, task):
        found = []
        for pid in filter(str.isdigit, os.listdir("/proc")):
            try:
                with open(f"/proc/{pid}/cmdline", "rb") as file:
                    words = file.read().split(b"\0")
            except OSError:
                continue
            if f"{task}/4".encode() in words and str(self.folder / "kits").encode() in words:
                found.append(int(pid))
        return found

    def test_an_array_of_four_with_one_task_killed_and_requeued(self):
        job = self.slurm("sbatch", "--parsable", "--array=1-4", "--output=task-%a.txt",
                         EXAMPLES / "slurm-array.sh", self.folder / "sources.txt",
                         self.folder / "kits", "--formats", "odt").strip()
        end = time.monotonic() + 60
        while not self.processes_of_task(2) and time.monotonic() < end:
            time.sleep(0.02)
        for pid in self.processes_of_task(2):
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        while f"{job}_2" in self.slurm("squeue", "-h", "-r", "-t", "R,CG", "-o", "%F_%K"):
            self.assertLess(time.monotonic(), end + 60)
            time.sleep(0.1)
        self.assertFalse((self.folder / "kits-part2.json").exists(), "it was killed too late")
        self.slurm("scontrol", "requeue", f"{job}_2")
        self.slurm("scontrol", "update", f"JobId={job}_2", "StartTime=now")  # else in two minutes
        while self.slurm("squeue", "-h"):
            self.assertLess(time.monotonic(), end + 240, self.slurm("squeue"))
            time.sleep(0.2)
        said = "".join(path.read_text() for path in self.folder.glob("task-*.txt"))
        self.assertEqual(digests(self.folder / "kits"), self.single_run(), said[-2000:])
        parts = [self.folder / f"kits-part{part}.json" for part in range(1, 5)]
        subprocess.run(["presskit", "merge", *parts, "-o", self.folder / "kits.json"],
                       env=self.environment, check=True)
        report = json.loads((self.folder / "kits.json").read_text())
        self.assertEqual([kit["source"] for kit in report["kits"]], self.sources)
        self.assertLessEqual({kit["status"] for kit in report["kits"]}, {"done", "skipped"})


if __name__ == "__main__":
    unittest.main(verbosity=2)
