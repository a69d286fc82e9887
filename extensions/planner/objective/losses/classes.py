"""Losses of classes, labels and probabilities."""

from ...hyperparameter import Hyperparameter
from .loss import BISHOP, Loss

CLASSES = (
    Loss(
        name="cross_entropy",
        class_name="CrossEntropy",
        title="The cross-entropy of the true class, on logits",
        formula="L = mean of -log softmax(logits)[target]",
        scope="[0, ∞); an untrained network scores log K",
        use="It is the negative log-likelihood of the true class, and the usual choice",
        limits="It trusts the labels: wrong ones cost a lot, rare ones count little",
        source=f"{BISHOP}, section 4.3.4",
        reason="it is the negative log-likelihood of the true class",
        takes_class_weights=True,
    ),
    Loss(
        name="binary_cross_entropy",
        class_name="BinaryCrossEntropy",
        title="The binary cross-entropy, on logits",
        formula="L = mean of softplus(z) - y z for a logit z and a target y",
        scope="[0, ∞); an untrained network scores log 2",
        use="It is the negative log-likelihood of a Bernoulli variable; outputs are "
        "independent of each other",
        limits="With rare positives it favors the negative class: weight the "
        "positives then",
        source=f"{BISHOP}, section 4.3.2",
        reason="it is the negative Bernoulli log-likelihood",
        takes_class_weights=True,
        head_form="plain",
    ),
    Loss(
        name="focal",
        class_name="FocalLoss",
        title="The focal loss, on logits",
        formula="L = mean of -(1 - p)^gamma log p, where p is the probability of the "
        "true class",
        scope="[0, ∞); with gamma 0 it is the cross-entropy",
        use="It down-weights examples that are already classified well: use it where "
        "easy examples far outnumber hard ones",
        limits="Its probabilities are underconfident; mislabeled examples look like "
        "hard ones",
        source='Lin et al., "Focal Loss for Dense Object Detection", 2017',
        reason="easy examples count little, so rare and hard ones are learned",
        settings=(
            Hyperparameter(
                "focal_gamma",
                2.0,
                "1 or more",
                "focusing parameter: how strongly easy examples are down-weighted",
            ),
        ),
    ),
    Loss(
        name="kl_divergence",
        class_name="SoftenedDivergence",
        title="The Kullback-Leibler divergence from target probabilities, on logits",
        formula="With p and q the targets' and the network's probabilities, both "
        "softened by the temperature t (logits divided by t), L = t² · mean over the "
        "examples of the sum of p log(p / q)",
        scope="[0, ∞); 0 where the probabilities agree",
        use="Targets are probabilities, from several annotators or from a teacher; a "
        "temperature above 1 reveals which classes the teacher finds similar",
        limits="The student also learns the teacher's errors",
        source='Hinton et al., "Distilling the Knowledge in a Neural Network", 2015',
        reason="it learns from the probabilities of all classes",
        settings=(
            Hyperparameter(
                "temperature",
                1.0,
                "above 0",
                "softening of the probabilities; 1 for none",
            ),
        ),
        target="probabilities",
    ),
)
