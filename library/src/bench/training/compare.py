"""Trains the same models by PyTorch and by Elara, by turns, each on one thread, and prints milliseconds and their ratios.

    python library/src/bench/training/compare.py CLASSPATH [rounds] [case ...]

needs torch, a JDK (JAVA_HOME, or java on the path), and the library's classes and dependencies as CLASSPATH.
"""

import os
import pathlib
import statistics
import subprocess
import sys
import time

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"

import torch
from torch import nn, optim

torch.set_num_threads(1)


def epoch(model, rule, criterion, x, y, batch):
    def run():
        for i in range(0, len(x), batch):
            rule.zero_grad()
            criterion(model(x[i : i + batch]), y[i : i + batch]).backward()
            rule.step()

    return run


def mlp(x, y, batch, rule):
    model = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))
    rule = optim.SGD(model.parameters(), 0.01) if rule == "sgd" else optim.Adam(model.parameters(), 0.001)
    return epoch(model, rule, nn.CrossEntropyLoss(), x, y, batch)


def mlp_loader(x, y):
    """Both by their DataLoader, shuffled; the others take slices of the arrays one after the other."""
    model = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))
    rule, criterion = optim.SGD(model.parameters(), 0.01), nn.CrossEntropyLoss()
    loader = torch.utils.data.DataLoader(torch.utils.data.TensorDataset(x, y), 64, shuffle=True)

    def run():
        for xs, ys in loader:
            rule.zero_grad()
            criterion(model(xs), ys).backward()
            rule.step()

    return run


def logistic(rows, steps):
    x = torch.randn(rows, 2, dtype=torch.float64)
    y = (x[:, :1] > 0).double()
    model = nn.Sequential(nn.Linear(2, 1)).double()
    rule, criterion = optim.SGD(model.parameters(), 0.1), nn.BCEWithLogitsLoss()

    def run():
        for _ in range(steps):
            rule.zero_grad()
            criterion(model(x), y).backward()
            rule.step()

    return run


def cnn():
    conv = lambda i, o: [nn.Conv2d(i, o, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2)]
    model = nn.Sequential(*conv(1, 8), *conv(8, 16), nn.Flatten(), nn.Linear(784, 10))
    x, y = torch.randn(640, 1, 28, 28), torch.randint(0, 10, (640,))
    return epoch(model, optim.SGD(model.parameters(), 0.01), nn.CrossEntropyLoss(), x, y, 64)


def attention():
    model = nn.MultiheadAttention(64, 4, batch_first=True)
    rule = optim.SGD(model.parameters(), 0.01)
    x = torch.randn(1, 64, 64)

    def run():
        for _ in range(100):
            rule.zero_grad()
            model(x, x, x)[0].square().mean().backward()
            rule.step()

    return run


def main():
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 15
    x, y = torch.randn(10_000, 784), torch.randint(0, 10, (10_000,))
    cases = {f"mlp 64 {rule}": mlp(x, y, 64, rule) for rule in ("sgd", "adam")}
    for batch in 1, 32, 1000:
        n = 1000 if batch == 1 else 10_000
        cases[f"mlp {batch} sgd"] = mlp(x[:n], y[:n], batch, "sgd")
    cases["mlp 64 loader"] = mlp_loader(x, y)
    cases |= {"logistic 11": logistic(11, 1000), "logistic 10000": logistic(10_000, 100), "cnn": cnn(), "attention": attention()}
    if len(sys.argv) > 3:
        cases = {name: run for name, run in cases.items() if name in sys.argv[3:]}
    home = os.environ.get("JAVA_HOME")
    java = str(pathlib.Path(home) / "bin" / "java") if home else "java"
    source = pathlib.Path(__file__).with_name("TrainingSpeed.java")
    flags = os.environ.get("JAVA_FLAGS", "").split()
    command = [java, *flags, "-XX:+UseSerialGC", "-Xmx2g", "--add-modules", "jdk.incubator.vector", "-cp", sys.argv[1], str(source)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, stderr=None) as elara:

        def ours(name):
            elara.stdin.write(name + "\n")
            elara.stdin.flush()
            return float(elara.stdout.readline())

        print(f"torch {torch.__version__}, one thread, {rounds} rounds; ms: median (least)")
        for name, run in cases.items():
            for _ in range(max(4, rounds // 2)):  # warm
                ours(name)
                run()
            mine, theirs = [], []
            for _ in range(rounds):
                mine.append(ours(name))
                start = time.perf_counter()
                run()
                theirs.append((time.perf_counter() - start) * 1e3)
            a, b = statistics.median(theirs), statistics.median(mine)
            print(f"{name:16} torch {a:8.1f} ({min(theirs):7.1f})  elara {b:8.1f} ({min(mine):7.1f})  ratio {a / b:5.2f}", flush=True)
        elara.stdin.close()


if __name__ == "__main__":
    main()
