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
        use="It is the negative log-likelihood of the true class: the first choice",
        limits="It trusts its labels: wrong ones cost much, rare ones count little",
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
        use="It is the negative log-likelihood of a yes or no; each output is judged "
        "apart from the others",
        limits="With rare positives it is content to say no: weigh them then",
        source=f"{BISHOP}, section 4.3.2",
        reason="it is the negative log-likelihood of a yes or no",
        takes_class_weights=True,
        head="plain",
    ),
    Loss(
        name="focal",
        class_name="FocalLoss",
        title="The focal loss, on logits",
        formula="L = mean of -(1 - p)^gamma log p, p the probability of the truth",
        scope="[0, ∞); with gamma 0 it is the cross-entropy",
        use="Examples that are right already count little: use it where easy "
        "ones outnumber the others by far",
        limits="Its probabilities are less sure than they should be; wrong labels look "
        "like hard examples",
        source='Lin et al., "Focal Loss for Dense Object Detection", 2017',
        reason="easy examples count little, so that rare and hard ones are learnt",
        settings=(
            Hyperparameter(
                "focal_gamma", 2.0, "1 or more", "how little easy examples count"
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
        use="Targets are probabilities, of several annotators or of a teacher; a "
        "temperature above 1 shows what a teacher holds for similar",
        limits="The student learns the teacher's errors too",
        source='Hinton et al., "Distilling the Knowledge in a Neural Network", 2015',
        reason="targets are probabilities, and every one of them teaches",
        settings=(
            Hyperparameter(
                "temperature", 1.0, "above 0", "how much probabilities are softened"
            ),
        ),
        target="probabilities",
    ),
)
