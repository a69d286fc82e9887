"""Losses of label sequences, and of the pairs of a batch."""

from ...hyperparameter import Hyperparameter
from .loss import Loss

SEQUENCES = (
    Loss(
        name="ctc",
        class_name="CTC",
        title="The loss of connectionist temporal classification, on logits",
        formula="L = mean over the examples of -log of the summed probabilities of "
        "every way to spell the labels over the steps; class 0 is the blank",
        scope="[0, ∞)",
        use="Labels come in order, but nobody knows at which step",
        limits="It needs as many steps as labels, and one more between equal "
        "neighbours; steps are taken as independent of each other",
        source='Graves et al., "Connectionist Temporal Classification", 2006',
        reason="it sums over every alignment of the labels with the steps",
    ),
)

PAIRS = (
    Loss(
        name="triplet",
        class_name="TripletLoss",
        title="The triplet loss on all triplets of a batch",
        formula="L = mean of max(0, a - b + margin) over the triplets: a is the "
        "distance from an example to one of its class, b to one of another",
        scope="[0, 2 + margin], since embeddings have length 1",
        use="Only the order of distances matters: use it to find the nearest examples",
        limits="Batches need several of each class; memory grows with the cube of the "
        "batch",
        source='Hermans et al., "In Defense of the Triplet Loss", 2017, section 2',
        reason="each example is drawn to its own class, only until it is nearer than "
        "the others by a margin",
        settings=(
            Hyperparameter(
                "margin", 0.2, "above 0", "how much nearer its own class is"
            ),
        ),
        pairwise=True,
    ),
    Loss(
        name="contrastive",
        class_name="ContrastiveLoss",
        title="The contrastive loss on all pairs of a batch",
        formula="L = mean of d² over the pairs of one class, plus the mean of "
        "max(0, margin - d)² over the other pairs; d is a pair's distance",
        scope="[0, 4 + margin²], since embeddings have length 1",
        use="Distances are to have a meaning of their own, such as a threshold",
        limits="All pairs of a class are drawn to one point, whatever its variety",
        source='Hadsell et al., "Dimensionality Reduction by Learning an Invariant '
        'Mapping", 2006',
        reason="it draws equal pairs together and pushes others beyond a margin",
        settings=(
            Hyperparameter(
                "margin", 1.0, "above 0", "distance beyond which others are let be"
            ),
        ),
        pairwise=True,
    ),
    Loss(
        name="info_nce",
        class_name="InfoNCE",
        title="The InfoNCE loss with the labels of a batch",
        formula="L = mean over the pairs of one class of -log of the pair's share in "
        "the sum of exp(similarity / temperature) over the batch",
        scope="[0, ∞)",
        use="Every other example of the batch is compared at once: the best start with "
        "large batches",
        limits="It is weaker with small batches; the temperature decides how much the "
        "nearest count",
        source='Khosla et al., "Supervised Contrastive Learning", 2020',
        reason="each example picks its own class out of the whole batch",
        settings=(
            Hyperparameter("temperature", 0.1, "above 0", "how much the nearest count"),
        ),
        pairwise=True,
    ),
)
