"""Kernels over the wire: what measure.py, endure.py and crowd.py have in common."""

import os
import tempfile
import time
from pathlib import Path
from queue import Empty

from jupyter_client.manager import KernelManager

PATIENCE = 60


class Kernel:
    """A kernel of a kernelspec's name in a process of its own, with its client."""

    def __init__(self, name, startup=True):
        self.name = name
        self.folder = tempfile.TemporaryDirectory(prefix="elara-bench-")
        self.manager = KernelManager(kernel_name=name)
        environment = dict(os.environ, ELARA_HISTORY=":memory:", IPYTHONDIR=self.folder.name)
        self.begun = time.perf_counter()
        self.manager.start_kernel(cwd=self.folder.name, env=environment)
        self.client = self.manager.client()
        self.client.start_channels()
        if startup:
            self.client.wait_for_ready(timeout=PATIENCE)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)
        self.folder.cleanup()

    @property
    def pid(self):
        return self.manager.provisioner.process.pid

    def ask(self, send, *arguments, **more):
        """Sends a request; its reply's content, and the seconds until it came."""
        begun = time.perf_counter()
        request = send(*arguments, **more)
        while True:
            reply = self.client.get_shell_msg(timeout=PATIENCE)
            if reply["parent_header"].get("msg_id") == request:
                return reply["content"], time.perf_counter() - begun

    def run(self, code):
        """Runs a cell; its output messages, and the seconds until reply and idle both."""
        begun = time.perf_counter()
        request = self.client.execute(code)
        outputs = []
        while True:
            message = self.client.get_iopub_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") != request:
                continue
            if message["msg_type"] == "status":
                if message["content"]["execution_state"] == "idle":
                    break
            else:
                outputs.append(message)
        while self.client.get_shell_msg(timeout=PATIENCE)["parent_header"].get("msg_id") != request:
            pass
        return outputs, time.perf_counter() - begun

    def value(self, code):
        """Runs a cell; the plain text of its result, and the seconds."""
        outputs, seconds = self.run(code)
        for message in outputs:
            if message["msg_type"] == "error":
                raise AssertionError(f"{self.name}: {code}: {message['content']['ename']}: {message['content']['evalue']}")
        texts = [m["content"]["data"]["text/plain"] for m in outputs if m["msg_type"] == "execute_result"]
        return (texts[0] if texts else ""), seconds

    def drain(self):
        """Throws away what has been broadcast."""
        while True:
            try:
                self.client.get_iopub_msg(timeout=0.1)
            except Empty:
                return

    def memory(self):
        """Resident megabytes."""
        for line in Path(f"/proc/{self.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
        return float("nan")

    def processor(self):
        """Seconds of processor time so far."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def text(outputs, stream="stdout"):
    """What cells have printed."""
    return "".join(
        m["content"]["text"] for m in outputs if m["msg_type"] == "stream" and m["content"]["name"] == stream
    )
