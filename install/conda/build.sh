#!/usr/bin/env bash
# What conda-build runs, in the sources.
set -euo pipefail
mvn -B -ntp -Dmaven.test.skip=true -pl install -am package
install/wheel "$PWD/wheel"
"$PYTHON" -m pip install --no-deps --no-index wheel/elara_kernel-*.whl
