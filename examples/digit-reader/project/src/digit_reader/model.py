"""The network: the handwritten digit in an image."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .data.scaling import Statistics


class Network(nn.Module):
    """A network of 53,098 trainable parameters.

    Input: (B, H, W, C) = (B, 8, 8, 1), in the data's own units.
    Output: (B, 10), logits, one for each class.
    """

    input_mean: Tensor
    input_std: Tensor

    def __init__(self, inputs: Statistics) -> None:
        super().__init__()
        # Fitted on the training split; buffers are part of every checkpoint.
        self.register_buffer("input_mean", torch.tensor(inputs.mean))
        self.register_buffer("input_std", torch.tensor(inputs.std))
        self.conv1 = nn.Conv2d(
            in_channels=1,
            out_channels=32,
            kernel_size=3,
            padding="same",
            bias=False,  # redundant before batch norm
        )
        self.conv1_norm = nn.BatchNorm2d(32)
        self.conv1_pool = nn.MaxPool2d(kernel_size=2)
        self.conv2 = nn.Conv2d(
            in_channels=32,
            out_channels=64,
            kernel_size=3,
            padding="same",
            bias=False,  # redundant before batch norm
        )
        self.conv2_norm = nn.BatchNorm2d(64)
        self.conv2_pool = nn.MaxPool2d(kernel_size=2)
        self.dense1 = nn.Linear(
            in_features=256,
            out_features=128,
        )
        self.dense1_dropout = nn.Dropout(p=0.3)
        self.head = nn.Linear(
            in_features=128,
            out_features=10,
        )

    def forward(self, x: Tensor) -> Tensor:
        """Return the outputs for a batch of examples."""
        x = (x - self.input_mean) / self.input_std
        # (B, 8, 8, 1) -> (B, 1, 8, 8), channels first for the convolutions
        x = x.permute(0, 3, 1, 2)
        # (B, 1, 8, 8) -> (B, 32, 8, 8)
        x = F.relu(self.conv1_norm(self.conv1(x)))
        # (B, 32, 8, 8) -> (B, 32, 4, 4)
        x = self.conv1_pool(x)
        # (B, 32, 4, 4) -> (B, 64, 4, 4)
        x = F.relu(self.conv2_norm(self.conv2(x)))
        # (B, 64, 4, 4) -> (B, 64, 2, 2)
        x = self.conv2_pool(x)
        # (B, 64, 2, 2) -> (B, 256)
        x = x.flatten(start_dim=1)
        # (B, 256) -> (B, 128)
        x = F.relu(self.dense1(x))
        x = self.dense1_dropout(x)
        # (B, 128) -> (B, 10)
        return self.head(x)
