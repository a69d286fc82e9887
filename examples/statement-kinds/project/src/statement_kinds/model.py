"""The network: the kind of value that a Python assignment assigns."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F


class Network(nn.Module):
    """A network of 59,814 trainable parameters.

    Input: (B, T) = (B, 48), tokens below 97.
    Output: (B, 6), logits, one for each class.
    """

    positions1: Tensor

    def __init__(self) -> None:
        super().__init__()
        self.embedding1 = nn.Embedding(
            num_embeddings=97,
            embedding_dim=32,
            padding_idx=0,
        )
        self.conv1 = nn.Conv1d(
            in_channels=32,
            out_channels=64,
            kernel_size=3,
            padding="same",
        )
        self.conv1_norm = nn.LayerNorm(64)
        self.conv1_dropout = nn.Dropout1d(p=0.2)
        self.register_buffer("positions1", sinusoids(48, 64), persistent=False)
        self.transformer1 = nn.TransformerEncoderLayer(
            d_model=64,
            nhead=4,
            dim_feedforward=256,
            dropout=0.1,
            activation="relu",
            batch_first=True,
        )
        self.transformer1_dropout = nn.Dropout(p=0.1)
        self.head = nn.Linear(
            in_features=64,
            out_features=6,
        )

    def forward(self, x: Tensor) -> Tensor:
        """Return the outputs for a batch of examples."""
        # Token 0 is padding, at the end of an example.
        lengths = (x != 0).sum(dim=1)
        # (B, 48) -> (B, 48, 32)
        x = self.embedding1(x)
        # (B, 48, 32) -> (B, 32, 48), channels first for the temporal layers
        x = x.transpose(1, 2)
        valid = valid_steps(lengths, 48)
        # Zero out padded steps.
        x = x * valid.unsqueeze(1)
        # (B, 32, 48) -> (B, 64, 48)
        x = F.relu(self.conv1_norm(self.conv1(x).transpose(1, 2)).transpose(1, 2))
        x = self.conv1_dropout(x)
        # (B, 64, 48) -> (B, 48, 64), channels last again
        x = x.transpose(1, 2)
        x = x + self.positions1
        # (B, 48, 64) -> (B, 48, 64)
        x = self.transformer1(x, src_key_padding_mask=~valid)
        # Zero out padded steps.
        x = x * valid.unsqueeze(2)
        # (B, 48, 64) -> (B, 64), the mean over the steps
        x = x.sum(dim=1) / lengths.unsqueeze(1)
        x = self.transformer1_dropout(x)
        # (B, 64) -> (B, 6)
        return self.head(x)


def sinusoids(steps: int, size: int) -> Tensor:
    """Return position encodings, (T, D), in [-1, 1] (Vaswani et al., 2017)."""
    rates = 10000.0 ** (-torch.arange(0, size, 2, dtype=torch.float64) / size)
    angles = torch.arange(steps, dtype=torch.float64)[:, None] * rates
    table = torch.stack((angles.sin(), angles.cos()), dim=2).flatten(start_dim=1)
    return table[:, :size].float()


def valid_steps(lengths: Tensor, steps: int) -> Tensor:
    """Return a mask, (B, T), which is True for the first `lengths`, (B,), steps."""
    return torch.arange(steps, device=lengths.device) < lengths.unsqueeze(1)
