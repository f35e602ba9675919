"""Becomes another program, as far as the system lets one."""

import os
import signal
import subprocess
import sys


def become(command):
    """Replaces this process: the program has its id, so that signals reach it and it ends with who started this."""
    if os.name != "nt":
        sys.stdout.flush()
        os.execv(command[0], command)
    # Windows has no such thing. The program is a child, which Ctrl-C reaches as well as this.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.exit(subprocess.call(command))
