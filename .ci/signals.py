"""signals.py KERNEL: a kernel is interrupted, ends when it is asked to, and ends with who started it."""

import os
import subprocess
import sys
import textwrap
import time

from jupyter_client.manager import start_new_kernel


def alive(pid):
    try:
        with open("/proc/%d/stat" % pid, encoding="utf-8") as stat:
            return stat.read().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def gone(pid, seconds=10):
    end = time.time() + seconds
    while alive(pid) and time.time() < end:
        time.sleep(0.05)
    return not alive(pid)


def main(name):
    manager, client = start_new_kernel(kernel_name=name, startup_timeout=60)
    pid = manager.provisioner.pid
    with open("/proc/%d/cmdline" % pid, "rb") as line:
        assert b"elara-kernel-" in line.read(), "the process that Jupyter knows is not the kernel's"
    message = client.execute("while (true) { }")
    time.sleep(1)
    manager.interrupt_kernel()
    reply = client.get_shell_msg(timeout=20)
    assert reply["parent_header"]["msg_id"] == message and reply["content"]["status"] == "error", reply
    client.stop_channels()
    manager.shutdown_kernel()
    assert gone(pid), "it does not end when it is asked to"

    script = textwrap.dedent(
        """
        import sys, time
        from jupyter_client.manager import start_new_kernel
        manager, client = start_new_kernel(kernel_name=sys.argv[1], startup_timeout=60)
        print(manager.provisioner.pid, flush=True)
        time.sleep(60)
        """
    )
    parent = subprocess.Popen([sys.executable, "-c", script, name], stdout=subprocess.PIPE, text=True, env=dict(os.environ))
    pid = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    assert gone(pid), "it does not end with who started it"


main(sys.argv[1])
