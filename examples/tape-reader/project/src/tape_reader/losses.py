"""The loss."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F


class CTC(nn.Module):
    """The connectionist temporal classification (CTC) loss, on logits.

    L = mean over the examples of -log of the total probability of all alignments of the
    labels with the steps; class 0 is the blank. L lies in [0, ∞).
    Inputs: logits (B, T, K + 1), targets (B, S) labels from 1 to K, 0 after the last.
    The order of the labels is known, but not the steps at which they occur. It needs at
    least as many steps as labels, plus one between equal neighbors; steps are assumed
    conditionally independent.
    Source: Graves et al., "Connectionist Temporal Classification", 2006.
    """

    def forward(self, logits: Tensor, targets: Tensor) -> Tensor:
        """Return the loss, a scalar."""
        # (B, T, K + 1) -> (T, B, K + 1)
        log_p = F.log_softmax(logits, dim=-1).transpose(0, 1)
        steps = torch.full_like(targets[:, 0], logits.shape[1])
        labels = (targets != 0).sum(dim=1)
        return F.ctc_loss(log_p, targets, steps, labels, reduction="none").mean()


def build_loss() -> nn.Module:
    """Return the loss."""
    return CTC()
