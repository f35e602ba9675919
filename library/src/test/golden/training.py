"""Writes what PyTorch computes for small networks, losses and optimizers, in float64, for the tests to compare with.

    python library/src/test/golden/training.py

needs torch and numpy, and overwrites library/src/test/resources/golden/training/. Each line is tab separated: a kind,
names, and last an array as `shape;values` (shape 3,4; values row-major, comma separated, shortest exact decimals).
"""

import pathlib
import sys

# Python looks for modules next to the script first, where files may be named as modules of the standard library are.
sys.path.pop(0)

import numpy as np
import torch

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
OUT = pathlib.Path(__file__).parents[1] / "resources" / "golden" / "training"

LAYERS = {"ReLU": torch.nn.ReLU, "Sigmoid": torch.nn.Sigmoid, "Tanh": torch.nn.Tanh}
LOSSES = {
    "MSELoss": torch.nn.MSELoss,
    "L1Loss": torch.nn.L1Loss,
    "BCELoss": torch.nn.BCELoss,
    "BCEWithLogitsLoss": torch.nn.BCEWithLogitsLoss,
    "CrossEntropyLoss": torch.nn.CrossEntropyLoss,
}
# name: (layers, loss, samples)
NETWORKS = {
    "regression": ("Linear:3:4 Tanh Linear:4:2", "MSELoss", 7),
    "median": ("Linear:3:4 ReLU Linear:4:1", "L1Loss", 6),
    "probability": ("Linear:2:4 ReLU Linear:4:1 Sigmoid", "BCELoss", 8),
    "logit": ("Linear:2:4 Sigmoid Linear:4:1", "BCEWithLogitsLoss", 8),
    "classes": ("Linear:3:5 ReLU Linear:5:3", "CrossEntropyLoss", 9),
    "logistic": ("Linear:2:1", "BCEWithLogitsLoss", 5),
    "deep": ("Linear:2:3 Tanh Linear:3:3 ReLU Linear:3:2 Sigmoid Linear:2:1", "MSELoss", 5),
}
OPTIMIZERS = [
    "SGD lr=0.1",
    "SGD lr=0.05 momentum=0.9",
    "SGD lr=0.05 momentum=0.9 nesterov=true",
    "SGD lr=0.1 weightDecay=0.01",
    "SGD lr=0.02 momentum=0.8 weightDecay=0.05",
    "SGD lr=0.02 momentum=0.8 nesterov=true weightDecay=0.05",
    "Adam lr=0.01",
    "Adam lr=0.02 beta1=0.8 beta2=0.95",
    "Adam lr=0.02 eps=0.001",
    "Adam lr=0.01 weightDecay=0.1",
]
SNAPSHOTS = (1, 10, 100)


def text(array):
    array = np.asarray(array.detach() if isinstance(array, torch.Tensor) else array)
    values = (str(int(v)) if array.dtype.kind == "i" else repr(float(v)) for v in array.ravel())
    return ",".join(map(str, array.shape)) + ";" + ",".join(values)


def network(layers):
    made = []
    for layer in layers.split():
        kind, *sizes = layer.split(":")
        made.append(torch.nn.Linear(int(sizes[0]), int(sizes[1])) if kind == "Linear" else LAYERS[kind]())
    return torch.nn.Sequential(*made)


def optimizer(setting, parameters):
    kind, *options = setting.split()
    options = dict(option.split("=") for option in options)
    lr = float(options.pop("lr"))
    decay = float(options.pop("weightDecay", 0))
    if kind == "SGD":
        momentum = float(options.pop("momentum", 0))
        nesterov = options.pop("nesterov", "false") == "true"
        assert not options
        return torch.optim.SGD(parameters, lr=lr, momentum=momentum, nesterov=nesterov, weight_decay=decay)
    betas = (float(options.pop("beta1", 0.9)), float(options.pop("beta2", 0.999)))
    eps = float(options.pop("eps", 1e-8))
    assert not options
    return torch.optim.Adam(parameters, lr=lr, betas=betas, eps=eps, weight_decay=decay)


def samples(layers, loss, n):
    sizes = [layer.split(":") for layer in layers.split() if layer.startswith("Linear")]
    x = torch.randn(n, int(sizes[0][1]))
    outputs = int(sizes[-1][2])
    if loss == "CrossEntropyLoss":
        return x, torch.randint(0, outputs, (n,))
    if loss.startswith("BCE"):
        return x, torch.randint(0, 2, (n, outputs)).to(torch.float64)
    return x, torch.randn(n, outputs)


def networks():
    """Forward, loss, gradients, and the parameters after some steps of each optimizer on the same batch."""
    for name, (layers, loss, n) in NETWORKS.items():
        model = network(layers)
        criterion = LOSSES[loss]()
        x, y = samples(layers, loss, n)
        start = {k: v.clone() for k, v in model.state_dict().items()}
        yield "network", name, layers, loss
        yield "array", name, "x", text(x)
        yield "array", name, "y", text(y)
        for key, value in start.items():
            yield "array", name, "start." + key, text(value)
        yield "array", name, "forward", text(model(x))
        value = criterion(model(x), y)
        value.backward()
        yield "array", name, "loss", text(value)
        for key, parameter in model.named_parameters():
            yield "array", name, "grad." + key, text(parameter.grad)
        for setting in OPTIMIZERS:
            told = dict(training(model, criterion, x, y, start, setting))
            nudged = {key: value * (1 + 2e-16) for key, value in start.items()}
            for key, array in training(model, criterion, x, y, nudged, setting):
                # The tests ask for 1e-10; PyTorch itself must not move by so much when the start does by one digit.
                assert (array - told[key]).abs().max() <= 2e-11 * told[key].abs().max(), (name, setting, key)
            for (step, key), array in told.items():
                yield "step", name, setting, str(step), key, text(array)


def training(model, criterion, x, y, start, setting):
    model.load_state_dict(start)
    rule = optimizer(setting, model.parameters())
    for step in range(1, max(SNAPSHOTS) + 1):
        rule.zero_grad()
        value = criterion(model(x), y)
        value.backward()
        rule.step()
        if step in SNAPSHOTS:
            for key, parameter in model.named_parameters():
                yield (step, key), parameter.detach().clone()
            yield (step, "loss"), value.detach()


def losses():
    """Each loss and its gradient where it is delicate: sure errors, huge logits, equal numbers."""
    extremes = torch.tensor([[0.0, 1.0, 0.5], [1e-300, 1 - 1e-16, 1e-13]])
    targets = torch.tensor([[1.0, 0.0, 0.3], [1.0, 0.0, 0.0]])
    logits = torch.tensor([[1000.0, -1000.0, 0.0], [40.0, -40.0, 1e-9]])
    values = torch.tensor([[1.0, -2.0, 0.0], [1e8, 0.5, 3.0]])
    cases = [
        ("BCELoss", extremes, targets),
        ("BCELoss", torch.rand(4, 5), torch.rand(4, 5)),
        ("BCEWithLogitsLoss", logits, targets),
        ("BCEWithLogitsLoss", logits, 1 - targets),
        ("BCEWithLogitsLoss", torch.randn(20) * 5, torch.rand(20)),
        ("MSELoss", values, targets),
        ("MSELoss", torch.randn(3, 2, 4), torch.randn(3, 2, 4)),
        ("MSELoss", torch.tensor(2.0), torch.tensor(-1.5)),
        ("L1Loss", values, torch.tensor([[1.0, 2.0, 0.0], [0.0, 0.5, -3.0]])),
        ("L1Loss", torch.randn(9), torch.randn(9)),
        ("CrossEntropyLoss", torch.tensor([[1000.0, 0.0, -1000.0], [0.0, 0.0, 0.0]]), torch.tensor([0, 2])),
        ("CrossEntropyLoss", torch.tensor([[1000.0, 0.0, -1000.0], [-5.0, 700.0, 0.0]]), torch.tensor([2, 0])),
        ("CrossEntropyLoss", torch.randn(12, 7) * 4, torch.randint(0, 7, (12,))),
        ("CrossEntropyLoss", torch.randn(4), torch.tensor(3)),
        ("CrossEntropyLoss", torch.randn(3, 1), torch.tensor([0, 0, 0])),
    ]
    for number, (loss, prediction, target) in enumerate(cases):
        prediction = prediction.clone().requires_grad_()
        value = LOSSES[loss]()(prediction, target)
        value.backward()
        yield "loss", str(number), loss
        for key, array in ("prediction", prediction), ("target", target), ("value", value), ("grad", prediction.grad):
            yield "array", str(number), key, text(array)


def runs():
    """Whole trainings over mini-batches: in order, and in NumPy's permutations, with and without the last batch."""
    epochs, size = 10, 8
    for name in "regression", "logit", "classes":
        layers, loss, _ = NETWORKS[name]
        x, y = samples(layers, loss, 50)
        start = network(layers).state_dict()
        yield "network", name, layers, loss
        yield "array", name, "x", text(x)
        yield "array", name, "y", text(y)
        for key, value in start.items():
            yield "array", name, "start." + key, text(value)
        for setting in "SGD lr=0.05 momentum=0.9", "Adam lr=0.01":
            for shuffle in "ordered", "shuffled":
                for drop in "all", "dropLast":
                    model = network(layers)
                    model.load_state_dict(start)
                    criterion = LOSSES[loss]()
                    rule = optimizer(setting, model.parameters())
                    rng = np.random.default_rng(7)
                    curve = []
                    for _ in range(epochs):
                        order = rng.permutation(len(x)) if shuffle == "shuffled" else np.arange(len(x))
                        total = 0.0
                        batches = [order[i : i + size] for i in range(0, len(x), size)]
                        if drop == "dropLast":
                            batches = [batch for batch in batches if len(batch) == size]
                        for batch in batches:
                            rule.zero_grad()
                            value = criterion(model(x[batch]), y[batch])
                            value.backward()
                            rule.step()
                            total += value.item()
                        curve.append(total / len(batches))
                    yield "run", name, setting, shuffle, drop, "curve", text(np.array(curve))
                    for key, parameter in model.named_parameters():
                        yield "run", name, setting, shuffle, drop, key, text(parameter)


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    for seed, make in enumerate((networks, losses, runs)):
        torch.manual_seed(seed)
        lines = ["\t".join(fields) for fields in make()]
        header = f"# made by training.py with torch {torch.__version__.split('+')[0]}, numpy {np.__version__}\n"
        (OUT / f"{make.__name__}.tsv").write_text(header + "\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
