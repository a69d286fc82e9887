"""Batches sliced from examples in memory."""

from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor

from .data.splits import Split


class Batches:
    """The batches of a training split, reshuffled every epoch.

    The examples stay on the device, and batches are sliced by index, far cheaper than
    collating examples one by one. An incomplete last batch is dropped, so that all
    steps see equally many examples.
    """

    def __init__(self, split: Split, batch_size: int, device: torch.device) -> None:
        self.x = torch.from_numpy(np.ascontiguousarray(split.x)).to(device)
        self.y = torch.from_numpy(split.y).to(device)
        self.device = device
        self.batch_size = min(batch_size, len(self.x))

    def __len__(self) -> int:
        """Return the number of batches in an epoch."""
        return len(self.x) // self.batch_size

    def __iter__(self) -> Iterator[tuple[Tensor, Tensor]]:
        """Yield the batches of one epoch, in an order that torch's global seed sets."""
        order = torch.randperm(len(self.x)).to(self.x.device)
        for rows in order.split(self.batch_size)[: len(self)]:
            yield self.x[rows], self.y[rows]
