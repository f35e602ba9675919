"""crowd.py [--kernels N] [--seconds S] [--kernel NAME]: several kernels at once, each under load.

Each kernel prints, computes and returns what only it can know, as fast as it can. Every line must arrive, once, in order,
at its own client.
"""

import argparse
import threading
import time

from kernels import Kernel, text

LINES = 2000


def load(kernel, mark, seconds, said):
    cells, end = 0, time.monotonic() + seconds
    kernel.value(f'String mark = "{mark}";')
    while time.monotonic() < end:
        cells += 1
        outputs, _ = kernel.run(
            f'for (int i = 0; i < {LINES}; i++) System.out.println(mark + " {cells} " + i);\nmark + " is " + {cells}'
        )
        if text(outputs).splitlines() != [f"{mark} {cells} {i}" for i in range(LINES)]:
            said.append(f"{mark}, cell {cells}: lines are missing, out of order, or another's")
        results = [m["content"]["data"]["text/plain"] for m in outputs if m["msg_type"] == "execute_result"]
        if results != [f"{mark} is {cells}"]:
            said.append(f"{mark}, cell {cells}: the result is {results}")
    print(f"{mark}: {cells} cells, {cells * LINES} lines, {kernel.memory():.0f} MB", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--kernels", type=int, default=4)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--kernel", default="java")
    arguments = parser.parse_args()
    kernels, said = [], []
    try:
        kernels = [Kernel(arguments.kernel) for _ in range(arguments.kernels)]
        threads = [
            threading.Thread(target=load, args=(kernel, f"kernel-{i}", arguments.seconds, said))
            for i, kernel in enumerate(kernels)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        for kernel in kernels:
            kernel.__exit__()
    raise SystemExit("\n".join(said) or None)


if __name__ == "__main__":
    main()
