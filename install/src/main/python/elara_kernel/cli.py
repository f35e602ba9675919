"""The command ``elara``: the installer, on the JDK that ``--jdk`` names or that is found."""

import os
import sys

from . import distribution, jdk, process


def _asked_for(arguments):
    """What ``--jdk`` names; the installer is told as well, and says what is wrong with it."""
    for i, word in enumerate(arguments):
        if word.startswith("--jdk="):
            return word[len("--jdk=") :]
        if word == "--jdk" and i + 1 < len(arguments):
            return arguments[i + 1]
    return None


def main():
    arguments = sys.argv[1:]
    environ = dict(os.environ)
    asked = _asked_for(arguments)
    try:
        java = jdk.find(environ)
        jdk.feature(java)
    except jdk.NoJdk as failure:
        # The one that is asked for may run the installer, where there is no other.
        if not asked:
            sys.exit("elara: %s" % failure)
        try:
            java = jdk.find({"JAVA_HOME": asked})
            jdk.feature(java)
        except jdk.NoJdk as second:
            sys.exit("elara: %s" % second)
    os.environ["ELARA_PYTHON"] = sys.executable
    os.environ["ELARA_PYTHON_PREFIX"] = sys.prefix
    process.become([java, "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-jar", distribution.INSTALLER, *arguments])
