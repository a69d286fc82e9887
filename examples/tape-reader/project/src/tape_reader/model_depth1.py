"""The network at depth 1, for depth.py to compare."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .statistics import Statistics


class Network(nn.Module):
    """A network of 1,195 parameters.

    Input: (B, T, F) = (B, 48, 8), in the data's own units.
    Output: (B, 48, 11), logits at every step, for the blank and each label.
    """

    input_mean: Tensor
    input_std: Tensor

    def __init__(self, inputs: Statistics) -> None:
        super().__init__()
        # Fitted on the training split; buffers travel with every checkpoint.
        self.register_buffer("input_mean", torch.tensor(inputs.mean))
        self.register_buffer("input_std", torch.tensor(inputs.std))
        self.conv1 = nn.Conv1d(
            in_channels=8,
            out_channels=32,
            kernel_size=3,
            padding="same",
            bias=False,  # the batch norm behind it has one
        )
        self.conv1_norm = nn.BatchNorm1d(32)
        self.conv1_dropout = nn.Dropout1d(p=0.2)
        self.head = nn.Linear(
            in_features=32,
            out_features=11,
        )

    def forward(self, x: Tensor) -> Tensor:
        """Return the outputs for a batch of examples."""
        x = (x - self.input_mean) / self.input_std
        # (B, 48, 8) -> (B, 8, 48), channels first for what slides along the steps
        x = x.transpose(1, 2)
        # (B, 8, 48) -> (B, 32, 48)
        x = F.relu(self.conv1_norm(self.conv1(x)))
        x = self.conv1_dropout(x)
        # (B, 32, 48) -> (B, 48, 32), channels last again
        x = x.transpose(1, 2)
        # (B, 48, 32) -> (B, 48, 11)
        return self.head(x)
