"""Finds the JDK that runs the kernel."""

import os
import re
import shutil
import subprocess

OLDEST = 17

HINT = (
    "Install a JDK, %d or newer (sudo apt install openjdk-17-jdk-headless; brew install openjdk; "
    "conda install openjdk; or from adoptium.net), or set JAVA_HOME to one" % OLDEST
)


class NoJdk(Exception):
    """There is none; the text says what to do."""


def find(environ=os.environ):
    """The java program: of ELARA_JAVA, of JAVA_HOME, of the Python environment, or on the PATH, in this order."""
    for variable in ("ELARA_JAVA", "JAVA_HOME"):
        place = environ.get(variable)
        if place:
            java = place if os.path.isfile(place) else _program(place)
            if not os.path.isfile(java):
                raise NoJdk("there is no %s, where %s points. %s" % (java, variable, HINT))
            return java
    java = shutil.which("java", path=environ.get("PATH"))
    if java is None:
        raise NoJdk("no Java is on the PATH. " + HINT)
    return java


def _program(home):
    return os.path.join(home, "bin", "java.exe" if os.name == "nt" else "java")


def feature(java):
    """The version of a Java, such as 17: from its release file, or, where that lies elsewhere, as it says itself."""
    home = os.path.dirname(os.path.dirname(os.path.realpath(java)))
    try:
        with open(os.path.join(home, "release"), encoding="utf-8") as release:
            text = release.read()
    except OSError:
        # An Apple or version manager's stand-in.
        answer = subprocess.run([java, "-XshowSettings:properties", "-version"], capture_output=True, text=True)
        text = answer.stderr.replace("java.specification.version = ", 'JAVA_VERSION="')
    version = re.search(r'JAVA_VERSION="(?:1\.)?(\d+)', text)
    if version is None:
        raise NoJdk("%s does not say its version. %s" % (java, HINT))
    number = int(version.group(1))
    if number < OLDEST:
        raise NoJdk("Java %d (%s) is too old. %s" % (number, java, HINT))
    return number
