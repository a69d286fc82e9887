"""The network: the type of token that each character of Python code belongs to."""

import torch
from torch import Tensor, nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


class Network(nn.Module):
    """A network of 53,542 trainable parameters.

    Input: (B, T) = (B, 48), tokens below 97.
    Output: (B, 48, 6), logits, one for each class.
    """

    def __init__(self) -> None:
        super().__init__()
        self.embedding1 = nn.Embedding(
            num_embeddings=97,
            embedding_dim=32,
            padding_idx=0,
        )
        self.embedding1_dropout = nn.Dropout(p=0.2)
        self.bilstm1 = nn.LSTM(
            input_size=32,
            hidden_size=64,
            bidirectional=True,
            batch_first=True,
        )
        self.bilstm1_dropout = nn.Dropout(p=0.2)
        self.head = nn.Linear(
            in_features=128,
            out_features=6,
        )
        init_recurrent(self.bilstm1)

    def forward(self, x: Tensor) -> Tensor:
        """Return the outputs for a batch of examples."""
        # Token 0 is padding, at the end of an example.
        lengths = (x != 0).sum(dim=1)
        # (B, 48) -> (B, 48, 32)
        x = self.embedding1(x)
        x = self.embedding1_dropout(x)
        # (B, 48, 32) -> (B, 48, 128)
        packed = pack_padded_sequence(
            x, lengths.cpu(), batch_first=True, enforce_sorted=False
        )
        packed, _ = self.bilstm1(packed)
        x, _ = pad_packed_sequence(packed, batch_first=True, total_length=48)
        x = self.bilstm1_dropout(x)
        # (B, 48, 128) -> (B, 48, 6)
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
