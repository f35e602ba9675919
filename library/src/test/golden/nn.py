"""Writes what PyTorch computes for single layers, losses, optimizers, schedules and first values.

    python library/src/test/golden/nn.py

needs torch and numpy, and overwrites library/src/test/resources/golden/nn/. Each line is a case of tab separated fields,
described above the function that makes it; arrays are type;shape;values (J F or D), a state is name=array name=array ...
"""

import pathlib
import sys

# Python looks for modules next to the script first, where files may be named as modules of the standard library are.
sys.path.pop(0)

import numpy as np
import torch
from torch import nn, optim

torch.set_num_threads(1)
OUT = pathlib.Path(__file__).parents[1] / "resources" / "golden" / "nn"
LETTERS = {torch.float32: "F", torch.float64: "D", torch.int64: "J", torch.bool: "Z"}


def text(a):
    a = a.detach()
    letter = LETTERS[a.dtype]
    show = {"D": lambda v: repr(float(v)), "F": lambda v: str(np.float32(v)), "J": lambda v: str(int(v)), "Z": lambda v: str(int(v))}
    return ";".join((letter, ",".join(map(str, a.shape)), ",".join(map(show[letter], a.numpy(force=True).ravel()))))


def state(named):
    return " ".join(f"{name}={text(a)}" for name, a in named) or "-"


class Attention(nn.Module):
    def __init__(self, e, h):
        super().__init__()
        self.inner = nn.MultiheadAttention(e, h, batch_first=True)

    def forward(self, x):
        return self.inner(x, x, x, need_weights=False)[0]


LAYERS = [
    ("Linear 4 3", lambda: nn.Linear(4, 3), (5, 4)),
    ("Linear 4 3", lambda: nn.Linear(4, 3), (2, 3, 4)),
    ("Linear 1 1", lambda: nn.Linear(1, 1), (1, 1)),
    ("Linear 7 2", lambda: nn.Linear(7, 2), (7,)),
    ("Conv2d 1 2 3", lambda: nn.Conv2d(1, 2, 3), (2, 1, 5, 6)),
    ("Conv2d 2 3 3 padding=1", lambda: nn.Conv2d(2, 3, 3, padding=1), (2, 2, 4, 5)),
    ("Conv2d 2 3 3 stride=2 padding=1", lambda: nn.Conv2d(2, 3, 3, stride=2, padding=1), (2, 2, 6, 5)),
    ("Conv2d 2 2 2 dilation=2", lambda: nn.Conv2d(2, 2, 2, dilation=2), (1, 2, 5, 5)),
    ("Conv2d 1 2 3 stride=3 padding=2", lambda: nn.Conv2d(1, 2, 3, stride=3, padding=2), (1, 1, 4, 4)),
    ("Conv2d 2 2 1", lambda: nn.Conv2d(2, 2, 1), (2, 3, 3)),
    ("Conv2d 3 4 5 padding=2", lambda: nn.Conv2d(3, 4, 5, padding=2), (3, 3, 6, 6)),
    ("MaxPool2d 2", lambda: nn.MaxPool2d(2), (2, 2, 4, 6)),
    ("MaxPool2d 3 stride=2 padding=1", lambda: nn.MaxPool2d(3, 2, 1), (2, 2, 5, 6)),
    ("MaxPool2d 2 stride=1", lambda: nn.MaxPool2d(2, 1), (2, 3, 4)),
    ("AvgPool2d 2", lambda: nn.AvgPool2d(2), (2, 2, 4, 6)),
    ("AvgPool2d 3 stride=2 padding=1", lambda: nn.AvgPool2d(3, 2, 1), (2, 2, 5, 6)),
    ("BatchNorm1d 3", lambda: nn.BatchNorm1d(3), (6, 3)),
    ("BatchNorm1d 3", lambda: nn.BatchNorm1d(3), (4, 3, 5)),
    ("BatchNorm1d 3 eval", lambda: nn.BatchNorm1d(3).eval(), (6, 3)),
    ("BatchNorm2d 2", lambda: nn.BatchNorm2d(2), (3, 2, 3, 4)),
    ("BatchNorm2d 2 eval", lambda: nn.BatchNorm2d(2).eval(), (3, 2, 3, 4)),
    ("LayerNorm 5", lambda: nn.LayerNorm(5), (4, 5)),
    ("LayerNorm 3 4", lambda: nn.LayerNorm((3, 4)), (2, 3, 4)),
    ("LayerNorm 4", lambda: nn.LayerNorm(4), (2, 3, 4)),
    ("MultiheadAttention 8 2", lambda: Attention(8, 2), (2, 5, 8)),
    ("MultiheadAttention 6 1", lambda: Attention(6, 1), (1, 4, 6)),
    ("MultiheadAttention 6 3", lambda: Attention(6, 3), (4, 6)),
    ("ReLU", nn.ReLU, (3, 4)),
    ("LeakyReLU", nn.LeakyReLU, (3, 4)),
    ("LeakyReLU 0.2", lambda: nn.LeakyReLU(0.2), (3, 4)),
    ("GELU", nn.GELU, (3, 4)),
    ("Tanh", nn.Tanh, (3, 4)),
    ("Sigmoid", nn.Sigmoid, (3, 4)),
    ("Softplus", nn.Softplus, (3, 4)),
    ("Softmax", lambda: nn.Softmax(-1), (3, 4)),
    ("Softmax 0", lambda: nn.Softmax(0), (3, 4)),
    ("LogSoftmax", lambda: nn.LogSoftmax(-1), (3, 4)),
    ("LogSoftmax 1", lambda: nn.LogSoftmax(1), (2, 3, 4)),
    ("Flatten", nn.Flatten, (2, 3, 4)),
    ("Dropout eval", lambda: nn.Dropout().eval(), (3, 4)),
    ("Embedding 5 3", lambda: nn.Embedding(5, 3), (2, 4)),
]


def layers():
    """Layer, its first state, x, target, forward, gradient of x, gradients, and the states after 1, 10 and 100 steps of SGD
    (learning rate 0.05, momentum 0.5) on the mean squared error."""
    for dtype in torch.float64, torch.float32:
        for name, make, shape in LAYERS:
            torch.manual_seed(11)
            model = make().to(dtype)
            embedding = name.startswith("Embedding")
            x = torch.randint(0, 5, shape) if embedding else torch.randn(shape, dtype=dtype)
            for key, parameter in model.named_parameters():
                if "orm" in name:  # weights 1 and biases 0 would prove little
                    parameter.data += torch.randn_like(parameter) * 0.3
            clean = lambda named: [(k.removeprefix("inner."), v.detach().clone()) for k, v in named]
            fields = [name, state(clean(model.state_dict().items())), text(x)]
            leaf = x if embedding else x.clone().requires_grad_()
            y = model(leaf)
            target = torch.randn_like(y)
            fields += [text(target), text(y)]
            nn.functional.mse_loss(y, target).backward()
            fields += ["-" if embedding else text(leaf.grad), state(clean((k, p.grad) for k, p in model.named_parameters()))]
            if list(model.parameters()):
                rule = optim.SGD(model.parameters(), lr=0.05, momentum=0.5)
                for step in range(1, 101):
                    rule.zero_grad()
                    nn.functional.mse_loss(model(x), target).backward()
                    rule.step()
                    if step in (1, 10, 100):
                        fields.append(state(clean(model.state_dict().items())))
            yield fields


def losses():
    """Loss, prediction, target, the loss' weights or -, value, gradient of the sum of the value."""
    for dtype in torch.float64, torch.float32:
        torch.manual_seed(12)
        r = lambda *s: torch.randn(s, dtype=dtype)
        u = lambda *s: torch.rand(s, dtype=dtype)
        for reduction in "mean", "sum", "none":
            o = {"reduction": reduction}
            two = [(r(4, 3), r(4, 3)), (r(5) * 3, r(5)), (r(2, 1, 3), r(2, 1, 3))]
            cases = []
            for x, y in two:
                cases += [
                    ("MSELoss", nn.MSELoss(**o), x, y, None),
                    ("L1Loss", nn.L1Loss(**o), x, y, None),
                    ("SmoothL1Loss 1.0", nn.SmoothL1Loss(**o), x, y, None),
                    ("SmoothL1Loss 0.3", nn.SmoothL1Loss(beta=0.3, **o), x, y, None),
                    ("HuberLoss 1.0", nn.HuberLoss(**o), x, y, None),
                    ("HuberLoss 0.5", nn.HuberLoss(delta=0.5, **o), x, y, None),
                ]
            for x, y in [(r(4, 3) * 4, u(4, 3)), (r(6) * 20, torch.tensor([0, 1, 1, 0, 1, 0], dtype=dtype))]:
                w = u(x.shape[-1]) * 3
                cases += [
                    ("BCEWithLogitsLoss", nn.BCEWithLogitsLoss(**o), x, y, None),
                    ("BCEWithLogitsLoss", nn.BCEWithLogitsLoss(pos_weight=w, **o), x, y, w),
                    ("BCELoss", nn.BCELoss(**o), torch.sigmoid(x / 4), y, None),
                ]
            for n, c in (6, 4), (3, 2), (1, 5):
                x, y, p = r(n, c) * 3, torch.randint(0, c, (n,)), torch.softmax(r(n, c), 1)
                w = u(c) + 0.2
                for smoothing in 0.0, 0.1:
                    for weight in None, w:
                        make = nn.CrossEntropyLoss(weight=weight, label_smoothing=smoothing, **o)
                        cases.append((f"CrossEntropyLoss {smoothing}", make, x, y, weight))
                        cases.append((f"CrossEntropyLoss {smoothing}", make, x, p, weight))
                cases.append(("NLLLoss", nn.NLLLoss(**o), torch.log_softmax(x, 1), y, None))
                if n == 6:
                    gone = y.clone()
                    gone[1], gone[4] = 7, 7
                    o7 = {"ignore_index": 7, **o}
                    cases.append(("NLLLoss ignore=7", nn.NLLLoss(**o7), torch.log_softmax(x, 1), gone, None))
                    for smoothing in 0.0, 0.1:
                        for weight in None, w:
                            make = nn.CrossEntropyLoss(weight=weight, label_smoothing=smoothing, **o7)
                            cases.append((f"CrossEntropyLoss {smoothing} ignore=7", make, x, gone, weight))
            for name, criterion, x, y, w in cases:
                x = x.clone().requires_grad_()
                value = criterion(x, y)
                value.sum().backward()
                yield [name, reduction, text(x), text(y), "-" if w is None else text(w), text(value), text(x.grad)]


OPTIMIZERS = {
    "SGD 0.1": lambda p: optim.SGD(p, 0.1),
    "SGD 0.1 momentum=0.9": lambda p: optim.SGD(p, 0.1, momentum=0.9),
    "SGD 0.05 momentum=0.9 dampening=0.3": lambda p: optim.SGD(p, 0.05, momentum=0.9, dampening=0.3),
    "SGD 0.05 momentum=0.9 nesterov=true weightDecay=0.01": lambda p: optim.SGD(p, 0.05, momentum=0.9, nesterov=True, weight_decay=0.01),
    "Adagrad 0.1": lambda p: optim.Adagrad(p, 0.1),
    "Adagrad 0.1 rateDecay=0.01 weightDecay=0.05": lambda p: optim.Adagrad(p, 0.1, lr_decay=0.01, weight_decay=0.05),
    "Adagrad 0.1 eps=0.001": lambda p: optim.Adagrad(p, 0.1, eps=0.001),
    "RMSprop 0.01": lambda p: optim.RMSprop(p, 0.01),
    "RMSprop 0.01 alpha=0.9 eps=0.0001": lambda p: optim.RMSprop(p, 0.01, alpha=0.9, eps=1e-4),
    "RMSprop 0.01 momentum=0.8 weightDecay=0.1": lambda p: optim.RMSprop(p, 0.01, momentum=0.8, weight_decay=0.1),
    "RMSprop 0.01 centered=true": lambda p: optim.RMSprop(p, 0.01, centered=True),
    "RMSprop 0.01 centered=true momentum=0.5": lambda p: optim.RMSprop(p, 0.01, centered=True, momentum=0.5),
    "Adam 0.05": lambda p: optim.Adam(p, 0.05),
    "Adam 0.05 weightDecay=0.1": lambda p: optim.Adam(p, 0.05, weight_decay=0.1),
    "Adam 0.02 beta1=0.8 beta2=0.9 eps=0.001": lambda p: optim.Adam(p, 0.02, betas=(0.8, 0.9), eps=1e-3),
    "Adam 0.05 amsgrad=1": lambda p: optim.Adam(p, 0.05, amsgrad=True),
    "Adam 0.1 amsgrad=1 weightDecay=0.1": lambda p: optim.Adam(p, 0.1, weight_decay=0.1, amsgrad=True),
    "AdamW 0.1 amsgrad=1": lambda p: optim.AdamW(p, 0.1, amsgrad=True),
    "AdamW 0.05": lambda p: optim.AdamW(p, 0.05),
    "AdamW 0.05 weightDecay=0.5": lambda p: optim.AdamW(p, 0.05, weight_decay=0.5),
    "AdamW 0.02 beta1=0.8 beta2=0.9 eps=0.001": lambda p: optim.AdamW(p, 0.02, betas=(0.8, 0.9), eps=1e-3),
}


def optimizers():
    """Optimizer, first values of p and q, the target and the factors of each; then p and q after 1, 10 and 100 steps down
    sum(factors * (p - target)^2) + sum(sin(p)), q being in a second group with half the learning rate and weight decay 0.02."""
    for dtype in torch.float64, torch.float32:
        for name, make in OPTIMIZERS.items():
            torch.manual_seed(13)
            p, q = (torch.randn(s, dtype=dtype) for s in ((3, 4), (5,)))
            targets = [torch.randn_like(a) for a in (p, q)]
            factors = [torch.rand_like(a) + 0.1 for a in (p, q)]
            fields = [name] + [text(a) for a in (p, q, *targets, *factors)]
            p.requires_grad_(), q.requires_grad_()
            rule = make([p])
            rule.add_param_group({"params": [q], "lr": float(name.split()[1]) / 2, "weight_decay": 0.02})
            for step in range(1, 101):
                rule.zero_grad()
                sum((f * (a - t) ** 2).sum() + a.sin().sum() for a, t, f in zip((p, q), targets, factors)).backward()
                rule.step()
                if step in (1, 10, 100):
                    fields += [text(p), text(q)]
            yield fields


def schedules():
    """Schedule, the metrics it is told or -, the learning rates of two groups (first 0.1 and 0.02) before each epoch."""
    a, b = torch.zeros(1, requires_grad=True), torch.zeros(1, requires_grad=True)
    s = optim.lr_scheduler
    epochs = 40
    for name, make in {
        "StepLR 7 0.5": lambda o: s.StepLR(o, 7, 0.5),
        "StepLR 1 0.9": lambda o: s.StepLR(o, 1, 0.9),
        "ExponentialLR 0.9": lambda o: s.ExponentialLR(o, 0.9),
        "CosineAnnealingLR 10 0.0": lambda o: s.CosineAnnealingLR(o, 10),
        "CosineAnnealingLR 25 0.001": lambda o: s.CosineAnnealingLR(o, 25, 0.001),
        "LambdaLR": lambda o: s.LambdaLR(o, lambda epoch: 1 / (1 + epoch)),
        "LambdaLR warm": lambda o: s.LambdaLR(o, lambda epoch: min(1, (epoch + 1) / 5)),
    }.items():
        rule = optim.SGD([{"params": [a], "lr": 0.1}, {"params": [b], "lr": 0.02}])
        schedule = make(rule)
        rates = []
        for _ in range(epochs):
            rates.append([g["lr"] for g in rule.param_groups])
            rule.step()
            schedule.step()
        yield [name, "-", text(torch.tensor(rates, dtype=torch.float64))]
    torch.manual_seed(14)
    falling = torch.exp(-torch.arange(60, dtype=torch.float64) / 10) + 0.3
    noisy = falling + torch.rand(60, dtype=torch.float64) * 0.1
    for metrics in falling, noisy, -noisy:
        for options in {}, {"factor": 0.5, "patience": 2}, {"patience": 1, "cooldown": 3, "min_lr": 0.005}, {"patience": 0, "threshold": 0.05}:
            mode = "max" if metrics[0] < 0 else "min"
            rule = optim.SGD([{"params": [a], "lr": 0.1}, {"params": [b], "lr": 0.02}])
            schedule = s.ReduceLROnPlateau(rule, mode=mode, **options)
            rates = []
            for metric in metrics:
                rates.append([g["lr"] for g in rule.param_groups])
                schedule.step(metric.item())
            words = " ".join(f"{k}={v}" for k, v in options.items())
            yield [f"ReduceLROnPlateau {mode} {words}".strip(), text(metrics), text(torch.tensor(rates, dtype=torch.float64))]


def clipping():
    """Kind, bound, two gradients, the norm before or -, the gradients after."""
    for dtype in torch.float64, torch.float32:
        torch.manual_seed(15)
        for kind in "norm", "value":
            for bound in 0.1, 1.0, 2.5, 100.0:
                leaves = [torch.zeros(s, dtype=dtype, requires_grad=True) for s in ((3, 4), (5,))]
                for a in leaves:
                    a.grad = torch.randn_like(a)
                before = [text(a.grad) for a in leaves]
                norm = "-"
                if kind == "norm":
                    norm = text(nn.utils.clip_grad_norm_(leaves, bound))
                else:
                    nn.utils.clip_grad_value_(leaves, bound)
                yield [kind, str(bound), *before, norm, *(text(a.grad) for a in leaves)]


def inits():
    """A weight's shape, the gain of an activation and its name; the bounds of Xavier's and Kaiming's uniform distributions
    and the deviations of the normal ones, as measured on what PyTorch draws (to 1 %)."""
    for shape in (40, 60), (10, 400), (16, 8, 5, 5):
        for name, gain in ("ReLU", nn.init.calculate_gain("relu")), ("Tanh", nn.init.calculate_gain("tanh")), ("LeakyReLU", nn.init.calculate_gain("leaky_relu")), ("Sigmoid", nn.init.calculate_gain("sigmoid")):
            torch.manual_seed(16)
            slope = {"ReLU": 0.0, "LeakyReLU": 0.01}.get(name)
            draw = lambda f, **k: f(torch.empty(shape, dtype=torch.float64), **k)
            row = [draw(nn.init.xavier_uniform_, gain=gain).abs().max(), draw(nn.init.xavier_normal_, gain=gain).std()]
            if slope is not None:
                row += [draw(nn.init.kaiming_uniform_, a=slope).abs().max(), draw(nn.init.kaiming_normal_, a=slope).std()]
            yield [name, ",".join(map(str, shape)), repr(gain), *(repr(float(v)) for v in row)]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    for make in layers, losses, optimizers, schedules, clipping, inits:
        lines = ["\t".join(fields) for fields in make()]
        (OUT / f"{make.__name__}.tsv").write_text("\n".join(lines) + "\n")
        print(make.__name__, len(lines))


if __name__ == "__main__":
    main()
