"""The loss."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F


class CTC(nn.Module):
    """The loss of connectionist temporal classification, on logits.

    L = mean over the examples of -log of the summed probabilities of every way to spell
    the labels over the steps; class 0 is the blank. L lies in [0, ∞).
    Inputs: logits (B, T, K + 1), targets (B, S) labels from 1 to K, 0 behind the last.
    Labels come in order, but nobody knows at which step. It needs as many steps as
    labels, and one more between equal neighbours; steps are taken as independent of
    each other.
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
