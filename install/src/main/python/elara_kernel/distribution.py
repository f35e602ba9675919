"""Elara as built, which lies inside this package, and the command lines for what is in it."""

import json
import os
import re

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "distribution")
INSTALLER = os.path.join(FOLDER, "elara-installer.jar")

_OPTION = re.compile(r"(\d+)-(\d*):(.*)")


def options(feature):
    """The kernel's flags for a version of Java; those of a start-up archive, which is made by ``elara install``, apart."""
    flags = []
    with open(os.path.join(FOLDER, "kernelspec", "jvm.options"), encoding="utf-8") as lines:
        for line in lines:
            option = _OPTION.match(line.rstrip("\r\n"))
            if option and int(option[1]) <= feature <= int(option[2] or 999) and "@ARCHIVE@" not in option[3]:
                flags.append(option[3])
    return flags


def command(java, feature, connection_file, more=()):
    """The command line of the kernel: the template of the kernelspec, filled in."""
    with open(os.path.join(FOLDER, "kernelspec", "kernel.json"), encoding="utf-8") as template:
        words = json.load(template)["argv"]
    line = []
    for word in words:
        if word == "@JVM_OPTIONS@":
            line += options(feature)
            line += more
        else:
            line.append(
                word.replace("@JAVA@", java)
                .replace("@DISTRIBUTION@", FOLDER)
                .replace("{connection_file}", connection_file)
            )
    return line
