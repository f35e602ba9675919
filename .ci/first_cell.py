"""first_cell.py KERNEL: says how long a kernel takes to its first result, and how much memory it has then."""

import sys
import time

from jupyter_client.manager import start_new_kernel


def main(name):
    start = time.time()
    manager, client = start_new_kernel(kernel_name=name, startup_timeout=60)
    try:
        shown = []
        reply = client.execute_interactive(
            "array(1, 2, 3).add(1)", timeout=60, output_hook=lambda message: shown.append(message["content"])
        )
        seconds = time.time() - start
        assert reply["content"]["status"] == "ok", reply
        text = [content["data"]["text/plain"] for content in shown if "data" in content]
        assert text == ["array([2, 3, 4])"], text
        with open("/proc/%d/status" % manager.provisioner.pid, encoding="utf-8") as status:
            memory = next(line.split()[1] for line in status if line.startswith("VmRSS"))
        print("    first cell: %.2f s from the start of the kernel; %d MB" % (seconds, int(memory) // 1000))
    finally:
        client.stop_channels()
        manager.shutdown_kernel()


main(sys.argv[1])
