"""The optimizer and its schedule."""

import math
from typing import Any

import torch
from torch import nn
from torch.optim import Optimizer
from torch.optim.lr_scheduler import LambdaLR

from .config import Config


def build_optimizer(network: nn.Module, config: Config) -> Optimizer:
    """Return SGD with Nesterov momentum (Sutskever et al., 2013)."""
    return torch.optim.SGD(
        group_parameters(network, config.weight_decay),
        lr=config.learning_rate,
        momentum=config.momentum,
        nesterov=True,
        fused=True,
    )


def group_parameters(network: nn.Module, weight_decay: float) -> list[dict[str, Any]]:
    """Return two parameter groups: weights with decay, biases and norms without.

    Biases and norms hardly overfit, and a norm needs its scale.
    """
    decayed, kept = [], []
    for module in network.modules():
        for name, parameter in module.named_parameters(recurse=False):
            if parameter.requires_grad:
                free = "bias" in name or "Norm" in type(module).__name__
                (kept if free else decayed).append(parameter)
    return [
        {"params": decayed, "weight_decay": weight_decay},
        {"params": kept, "weight_decay": 0.0},
    ]


def build_schedule(optimizer: Optimizer, steps: int) -> LambdaLR:
    """Return the schedule over all steps: half a cosine, from the full rate to zero.

    Call its `step()` after each step of the optimizer (Loshchilov and Hutter, 2017).
    """
    return LambdaLR(
        optimizer, lambda step: 0.5 * (1 + math.cos(math.pi * min(step / steps, 1.0)))
    )
