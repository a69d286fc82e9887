"""The network: the sequence of handwritten digits on a tape."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .data.scaling import Statistics


class Network(nn.Module):
    """A network of 51,915 trainable parameters.

    Input: (B, T, F) = (B, 48, 8), in the data's own units.
    Output: (B, 48, 11), logits at every step, for the blank and each label.
    """

    input_mean: Tensor
    input_std: Tensor

    def __init__(self, inputs: Statistics) -> None:
        super().__init__()
        # Fitted on the training split; buffers are part of every checkpoint.
        self.register_buffer("input_mean", torch.tensor(inputs.mean))
        self.register_buffer("input_std", torch.tensor(inputs.std))
        self.conv1 = nn.Conv1d(
            in_channels=8,
            out_channels=32,
            kernel_size=3,
            padding="same",
            bias=False,  # redundant before batch norm
        )
        self.conv1_norm = nn.BatchNorm1d(32)
        self.conv1_dropout = nn.Dropout1d(p=0.2)
        self.bilstm1 = nn.LSTM(
            input_size=32,
            hidden_size=64,
            bidirectional=True,
            batch_first=True,
        )
        self.bilstm1_dropout = nn.Dropout(p=0.2)
        self.head = nn.Linear(
            in_features=128,
            out_features=11,
        )
        init_recurrent(self.bilstm1)

    def forward(self, x: Tensor) -> Tensor:
        """Return the outputs for a batch of examples."""
        x = (x - self.input_mean) / self.input_std
        # (B, 48, 8) -> (B, 8, 48), channels first for the temporal layers
        x = x.transpose(1, 2)
        # (B, 8, 48) -> (B, 32, 48)
        x = F.relu(self.conv1_norm(self.conv1(x)))
        x = self.conv1_dropout(x)
        # (B, 32, 48) -> (B, 48, 32), channels last again
        x = x.transpose(1, 2)
        # (B, 48, 32) -> (B, 48, 128)
        x, _ = self.bilstm1(x)
        x = self.bilstm1_dropout(x)
        # (B, 48, 128) -> (B, 48, 11)
        return self.head(x)


def init_recurrent(layer: nn.RNNBase) -> None:
    """Initialize a recurrent layer so that it can remember from the start.

    The weights start as in Keras: recurrent ones are orthogonal (Saxe et al., 2014).
    A forget bias of 1 lets the cell remember at first (Jozefowicz et al., 2015).
    PyTorch adds two biases where one is enough: the second stays zero.
    """
    for name, parameter in layer.named_parameters():
        if name.startswith("weight_ih"):
            nn.init.xavier_uniform_(parameter)
        elif name.startswith("weight_hh"):
            nn.init.orthogonal_(parameter)
        else:
            nn.init.zeros_(parameter)
        if name.startswith("bias_ih"):
            with torch.no_grad():
                # The gates' order is input, forget, cell, output.
                parameter[layer.hidden_size : 2 * layer.hidden_size] = 1.0
        if name.startswith("bias_hh"):
            parameter.requires_grad = False
