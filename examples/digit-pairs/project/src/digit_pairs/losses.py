"""The loss."""

import keras


def build_loss() -> keras.losses.Loss:
    """The binary cross-entropy, on logits.

    L = mean of softplus(z) - y z for a logit z and a target y. L lies in [0, ∞); an
    untrained network scores log 2.
    Inputs: targets (B, K) of 0 and 1, logits (B, K).
    It is the negative log-likelihood of a Bernoulli variable; outputs are independent
    of each other. With rare positives it favors the negative class: weight the
    positives then.
    Source: Bishop, "Pattern Recognition and Machine Learning", 2006, section 4.3.2.
    """
    return keras.losses.BinaryCrossentropy(from_logits=True)
