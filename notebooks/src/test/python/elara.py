"""Elara's Jupyter, as the tests start it: install/jupyter with the distribution that the build made."""

import json
import os
import re
import subprocess
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[4]
COURSE = sorted((ROOT / "notebooks").glob("[0-9]*.ipynb"))
PICTURES = Path(os.environ.get("ELARA_PICTURES", ROOT / "notebooks/target/pictures"))


def environment():
    """The build's own distribution where there is one; no history is kept of what tests run."""
    found = dict(os.environ, ELARA_HISTORY=":memory:", ELARA_HOME=str(ROOT / ".elara"))
    found.setdefault("ELARA_DISTRIBUTION", str(ROOT / "install/target/elara"))
    return found


def jupyter(*arguments, timeout=300, **options):
    """What `install/jupyter ...` answers, once it has ended well."""
    command = [str(ROOT / "install/jupyter"), *map(str, arguments)]
    done = subprocess.run(
        command, env=environment(), text=True, capture_output=True, timeout=timeout, stdin=subprocess.DEVNULL, **options
    )
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def share():
    """The share/jupyter folder that holds the kernelspec, for programs that are not started by install/jupyter."""
    specs = json.loads(jupyter("kernelspec", "list", "--json"))["kernelspecs"]
    return Path(specs["java"]["resource_dir"]).parents[1]


def until(true, patience=30):
    """Waits until something is so."""
    end = time.monotonic() + patience
    while not true():
        assert time.monotonic() < end, "it never was so"
        time.sleep(0.05)


class Server:
    """JupyterLab (and Notebook, which is the same server's) on a folder of notebooks, on a free port."""

    SETTINGS = {
        # All cells are in the page, also those that are scrolled out of it.
        "@jupyterlab/notebook-extension/tracker": {"windowingMode": "none"},
        "@jupyterlab/apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
        "@jupyterlab/docmanager-extension/plugin": {"autosave": False},
    }

    def __init__(self, folder: Path, scratch: Path):
        self.folder = folder
        settings = scratch / "settings"
        for name, values in self.SETTINGS.items():
            file = settings / f"{name}.jupyterlab-settings"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(json.dumps(values))
        self.log = scratch / "server.log"
        command = [
            str(ROOT / "install/jupyter"), "lab", "--no-browser", "--allow-root", "--expose-app-in-browser",
            "--ServerApp.port=0", "--ServerApp.ip=127.0.0.1", "--IdentityProvider.token=test",
            f"--ServerApp.root_dir={folder}", f"--LabApp.user_settings_dir={settings}",
            f"--LabApp.workspaces_dir={scratch / 'workspaces'}",
        ]  # fmt: skip
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                command, env=environment(), stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL
            )
        self.url = self._url()

    def _url(self):
        end = time.monotonic() + 240
        while time.monotonic() < end:
            found = re.search(r"(http://127\.0\.0\.1:\d+)/lab", self.log.read_text())
            if found:
                return found.group(1)
            assert self.process.poll() is None, self.log.read_text()
            time.sleep(0.1)
        raise AssertionError(self.log.read_text())

    def api(self, method, path):
        request = urllib.request.Request(
            f"{self.url}/api/{path}", method=method, headers={"Authorization": "token test"}
        )
        with urllib.request.urlopen(request, timeout=30) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def kernels(self):
        return self.api("GET", "kernels")

    def close(self):
        for session in self.api("GET", "sessions"):
            self.api("DELETE", f"sessions/{session['id']}")
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
