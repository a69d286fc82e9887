"""Losses of label sequences, and of the pairs of a batch."""

from ...hyperparameter import Hyperparameter
from .loss import Loss

SEQUENCES = (
    Loss(
        name="ctc",
        class_name="CTC",
        title="The connectionist temporal classification (CTC) loss, on logits",
        formula="L = mean over the examples of -log of the total probability of all "
        "alignments of the labels with the steps; class 0 is the blank",
        scope="[0, ∞)",
        use="The order of the labels is known, but not the steps at which they occur",
        limits="It needs at least as many steps as labels, plus one between equal "
        "neighbors; steps are assumed conditionally independent",
        source='Graves et al., "Connectionist Temporal Classification", 2006',
        reason="it sums over all alignments of the labels with the steps",
    ),
)

PAIRS = (
    Loss(
        name="triplet",
        class_name="TripletLoss",
        title="The triplet loss on all triplets of a batch",
        formula="L = mean of max(0, a - b + margin) over the triplets: a is the "
        "distance from an anchor to a positive, b to a negative",
        scope="[0, 2 + margin], since embeddings have length 1",
        use="Only the order of distances matters: use it for nearest-neighbor "
        "retrieval",
        limits="Batches need several examples of each class; memory grows with the "
        "cube of the batch size",
        source='Hermans et al., "In Defense of the Triplet Loss", 2017, section 2',
        reason="it moves each example closer to its own class than to any other",
        settings=(
            Hyperparameter(
                "margin",
                0.2,
                "above 0",
                "margin by which negatives must be farther away than positives",
            ),
        ),
        pairwise=True,
    ),
    Loss(
        name="contrastive",
        class_name="ContrastiveLoss",
        title="The contrastive loss on all pairs of a batch",
        formula="L = mean of d² over the pairs of the same class, plus the mean of "
        "max(0, margin - d)² over all other pairs; d is a pair's distance",
        scope="[0, 4 + margin²], since embeddings have length 1",
        use="Use it where absolute distances matter, such as for a threshold",
        limits="Each class is pulled to a single point, whatever its variety",
        source='Hadsell et al., "Dimensionality Reduction by Learning an Invariant '
        'Mapping", 2006',
        reason="it pulls pairs of one class together and pushes others apart",
        settings=(
            Hyperparameter(
                "margin",
                1.0,
                "above 0",
                "distance beyond which pairs of different classes cost nothing",
            ),
        ),
        pairwise=True,
    ),
    Loss(
        name="info_nce",
        class_name="InfoNCE",
        title="The supervised InfoNCE loss over a batch",
        formula="L = mean over the pairs of the same class of -log of the pair's "
        "share in the sum of exp(similarity / temperature) over the batch",
        scope="[0, ∞)",
        use="It compares each example with all others in the batch: a good first "
        "choice with large batches",
        limits="It is weaker with small batches; the temperature sets how much the "
        "nearest examples dominate",
        source='Khosla et al., "Supervised Contrastive Learning", 2020',
        reason="it contrasts each example with the whole batch",
        settings=(
            Hyperparameter(
                "temperature", 0.1, "above 0", "temperature of the similarities"
            ),
        ),
        pairwise=True,
    ),
)
