"""The loss."""

from torch import Tensor, nn
from torch.nn import functional as F

from .data import IGNORED


class CrossEntropy(nn.Module):
    """The cross-entropy of the true class, on logits.

    L = mean of -log softmax(logits)[target]. L lies in [0, ∞); an untrained network
    scores log K.
    Inputs: logits (B, T, K), targets (B, T) class indices. Steps without a target,
    whose target is IGNORED, carry no loss.
    It is the negative log-likelihood of the true class: the first choice. It trusts its
    labels: wrong ones cost much, rare ones count little.
    Source: Bishop, "Pattern Recognition and Machine Learning", 2006, section 4.3.4.
    """

    def forward(self, logits: Tensor, targets: Tensor) -> Tensor:
        """Return the loss, a scalar."""
        counts = targets != IGNORED
        logits, targets = logits[counts], targets[counts]
        return F.cross_entropy(logits, targets)


def build_loss() -> nn.Module:
    """Return the loss."""
    return CrossEntropy()
