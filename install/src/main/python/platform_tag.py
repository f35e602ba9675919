"""Tags the wheel with the platform of the natives in it: any Python 3, one system and processor."""

import os

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class PlatformTag(BuildHookInterface):
    def initialize(self, version, build_data):
        build_data["pure_python"] = False
        build_data["tag"] = "py3-none-" + os.environ["ELARA_PLATFORM"]
