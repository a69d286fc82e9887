"""The loss."""

from torch import Tensor, nn
from torch.nn import functional as F

from .data import IGNORE_INDEX


class CrossEntropy(nn.Module):
    """The cross-entropy of the true class, on logits.

    L = mean of -log softmax(logits)[target]. L lies in [0, ∞); an untrained network
    scores log K.
    Inputs: logits (B, T, K), targets (B, T) class indices. Steps without a target,
    whose target is IGNORE_INDEX, carry no loss.
    It is the negative log-likelihood of the true class, and the usual choice. It trusts
    the labels: wrong ones cost a lot, rare ones count little.
    Source: Bishop, "Pattern Recognition and Machine Learning", 2006, section 4.3.4.
    """

    def forward(self, logits: Tensor, targets: Tensor) -> Tensor:
        """Return the loss, a scalar."""
        counts = targets != IGNORE_INDEX
        logits, targets = logits[counts], targets[counts]
        return F.cross_entropy(logits, targets)


def build_loss() -> nn.Module:
    """Return the loss."""
    return CrossEntropy()
