"""Starts the kernel: ``python -m elara_kernel -f connection_file``, as the kernelspec of this package says."""

import argparse
import os
import shlex
import sys

from . import distribution, jdk, process


def main():
    parser = argparse.ArgumentParser(prog="python -m elara_kernel", description="Elara, a Jupyter kernel for Java.")
    parser.add_argument("-f", dest="connection_file", required=True, help="the connection file, which Jupyter writes")
    arguments = parser.parse_args()
    try:
        java = jdk.find()
        feature = jdk.feature(java)
    except jdk.NoJdk as failure:
        sys.exit("elara: %s" % failure)
    more = shlex.split(os.environ.get("ELARA_JVM_OPTIONS", ""))
    process.become(distribution.command(java, feature, arguments.connection_file, more))


if __name__ == "__main__":
    main()
