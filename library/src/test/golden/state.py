"""Writes the state of a small PyTorch model as safetensors and npz, with an input and the model's output.

    python library/src/test/golden/state.py

needs torch, numpy and safetensors, and overwrites library/src/test/resources/golden/state/.
"""

import pathlib
import sys

# Python looks for modules next to the script first, where files may be named as modules of the standard library are.
sys.path.pop(0)

import numpy as np
import torch
from safetensors.torch import save_file
from torch import nn

OUT = pathlib.Path(__file__).parents[1] / "resources" / "golden" / "state"

if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(1)
    model = nn.Sequential(nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2), nn.ReLU(), nn.Flatten(), nn.Linear(8, 3))
    model(torch.randn(5, 1, 4, 4))
    model.eval()
    x = torch.randn(2, 1, 4, 4)
    state = model.state_dict()
    save_file(state, OUT / "model.safetensors", metadata={"format": "pt", "by": 'a "quoted" word'})
    np.savez(OUT / "model.npz", **{k: v.numpy() for k, v in state.items()})
    halves = {"half": torch.tensor([1.5, -2.0, 65504.0, 6e-8, float("inf")], dtype=torch.float16), "brain": torch.tensor([1.5, -3.0], dtype=torch.bfloat16)}
    save_file(halves, OUT / "halves.safetensors")
    np.savez(OUT / "run.npz", x=x.numpy(), y=model(x).detach().numpy())
