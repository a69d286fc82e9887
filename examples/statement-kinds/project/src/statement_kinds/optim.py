"""The optimizer and its schedule."""

import math
from typing import Any

import torch
from torch import nn
from torch.optim import Optimizer
from torch.optim.lr_scheduler import LambdaLR

from .config import Config


def build_optimizer(network: nn.Module, config: Config) -> Optimizer:
    """Return AdamW (Loshchilov and Hutter, 2019)."""
    return torch.optim.AdamW(
        group_parameters(network, config.weight_decay),
        lr=config.learning_rate,
        betas=(0.9, 0.999),
        eps=1e-8,
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


def build_schedule(optimizer: Optimizer, config: Config, steps: int) -> LambdaLR:
    """Return the schedule over all steps: linear warmup, then a cosine to zero.

    Call its `step()` after each step of the optimizer. The rate rises linearly over the
    first steps, a fraction `warmup` of all, and is above zero from the start
    (Vaswani et al., 2017; Loshchilov and Hutter, 2017).
    """
    warmup = max(1, round(config.warmup * steps))

    def share(step: int) -> float:
        if step < warmup:
            return (1 + (warmup - 1) * step / warmup) / warmup
        fallen = min((step - warmup) / max(1, steps - warmup), 1.0)
        return 0.5 * (1 + math.cos(math.pi * fallen))

    return LambdaLR(optimizer, share)
