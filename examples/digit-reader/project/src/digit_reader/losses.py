"""The loss."""

from torch import nn


def build_loss() -> nn.Module:
    """The cross-entropy of the true class, on logits.

    L = mean of -log softmax(logits)[target]. L lies in [0, ∞); an untrained network
    scores log K.
    Inputs: logits (B, K), targets (B,) class indices.
    It is the negative log-likelihood of the true class, and the usual choice. It trusts
    the labels: wrong ones cost a lot, rare ones count little.
    Source: Bishop, "Pattern Recognition and Machine Learning", 2006, section 4.3.4.
    """
    return nn.CrossEntropyLoss()
