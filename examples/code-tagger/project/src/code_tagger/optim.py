"""The optimizer and its schedule."""

import torch
from torch import nn
from torch.optim import Optimizer
from torch.optim.lr_scheduler import LambdaLR

from .config import Config


def build_optimizer(network: nn.Module, config: Config) -> Optimizer:
    """Return Adam (Kingma and Ba, 2015)."""
    parameters = [p for p in network.parameters() if p.requires_grad]
    return torch.optim.Adam(
        parameters,
        lr=config.learning_rate,
        betas=(0.9, 0.999),
        eps=1e-8,
        fused=True,
    )


def build_schedule(optimizer: Optimizer) -> LambdaLR:
    """Return the schedule: the same rate at every step."""
    return LambdaLR(optimizer, lambda step: 1.0)
