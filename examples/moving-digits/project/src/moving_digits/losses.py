"""The loss."""

import keras


def build_loss() -> keras.losses.Loss:
    """The cross-entropy of the true class, on logits.

    L = mean of -log softmax(logits)[target]. L lies in [0, ∞); an untrained network
    scores log K.
    Inputs: targets (B,) class indices, logits (B, K).
    It is the negative log-likelihood of the true class, and the usual choice. It trusts
    the labels: wrong ones cost a lot, rare ones count little.
    Source: Bishop, "Pattern Recognition and Machine Learning", 2006, section 4.3.4.
    """
    return keras.losses.SparseCategoricalCrossentropy(from_logits=True)
