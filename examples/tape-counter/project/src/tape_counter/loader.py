"""Batches sliced from examples in memory."""

import numpy as np
import tensorflow as tf

from .data.splits import Split

PREFETCHED = 2


def count_batches(split: Split, batch_size: int) -> int:
    """Return the number of batches in an epoch."""
    return len(split.x) // min(batch_size, len(split.x))


def build_batches(
    split: Split, batch_size: int, *, seed: int, epochs: range
) -> tf.data.Dataset:
    """Return the batches of these epochs, one epoch after another.

    The order depends on seed and epoch alone, so a resumed run repeats it.
    Batches are sliced by index, which is far cheaper than collating examples one by
    one.
    An incomplete last batch is dropped, so that every step sees as many examples.
    """
    size = min(batch_size, len(split.x))
    x, y = tf.constant(split.x), tf.constant(split.y)
    rows = tf.range(len(split.x))

    def shuffle(epoch: tf.Tensor) -> tf.data.Dataset:
        order = tf.random.experimental.stateless_shuffle(rows, seed=[seed, epoch])
        return tf.data.Dataset.from_tensor_slices(order).batch(
            size, drop_remainder=True
        )

    numbers = np.arange(epochs.start, epochs.stop)
    order = tf.data.Dataset.from_tensor_slices(numbers).flat_map(shuffle)
    cut = order.map(lambda batch: (tf.gather(x, batch), tf.gather(y, batch)))
    return cut.prefetch(PREFETCHED)
