"""How fast Keras's `fit` is fed: arrays, tf.data cut by index, or a PyDataset.

Prints the time of an epoch over that of the arrays, the median of interleaved rounds,
for three small networks. Run with `python -m benchmarks.keras_loader`.
"""

import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial

import keras
import numpy as np
import tensorflow as tf
from keras import layers

ROUNDS = 7
EPOCHS = 3


class Cut(keras.utils.PyDataset):  # type: ignore[misc]
    """Batches cut by index in Python, without a framework."""

    def __init__(self, x: np.ndarray, y: np.ndarray, size: int) -> None:
        super().__init__()
        self.x, self.y, self.size = x, y, size
        self.on_epoch_end()

    def __len__(self) -> int:
        """Return the number of batches."""
        return len(self.x) // self.size

    def __getitem__(self, index: int) -> tuple[np.ndarray, np.ndarray]:
        """Cut one batch."""
        rows = self.order[index * self.size : (index + 1) * self.size]
        return self.x[rows], self.y[rows]

    def on_epoch_end(self) -> None:
        """Draw a new order."""
        self.order = np.random.default_rng(0).permutation(len(self.x))


def feed_arrays(model: keras.Model, x: np.ndarray, y: np.ndarray, size: int) -> None:
    """Let `fit` shuffle and cut."""
    model.fit(x, y, batch_size=size, epochs=EPOCHS, verbose=0)


def feed_cut(model: keras.Model, x: np.ndarray, y: np.ndarray, size: int) -> None:
    """Cut in Python."""
    model.fit(Cut(x, y, size), epochs=EPOCHS, verbose=0)


def feed_tf_data(model: keras.Model, x: np.ndarray, y: np.ndarray, size: int) -> None:
    """Cut by index in tf.data."""
    whole_x, whole_y, rows = tf.constant(x), tf.constant(y), tf.range(len(x))

    def shuffle(epoch: tf.Tensor) -> tf.data.Dataset:
        order = tf.random.experimental.stateless_shuffle(rows, seed=[0, epoch])
        order = tf.data.Dataset.from_tensor_slices(order)
        return order.batch(size, drop_remainder=True)

    order = tf.data.Dataset.range(EPOCHS).map(lambda n: tf.cast(n, tf.int32))
    cut = order.flat_map(shuffle).map(
        lambda batch: (tf.gather(whole_x, batch), tf.gather(whole_y, batch))
    )
    steps = len(x) // size
    model.fit(cut.prefetch(2), epochs=EPOCHS, steps_per_epoch=steps, verbose=0)


WAYS: dict[str, Callable[..., None]] = {
    "arrays": feed_arrays,
    "tf.data": feed_tf_data,
    "PyDataset": feed_cut,
}


def networks() -> Iterator[tuple[str, keras.Model, np.ndarray, int]]:
    """Build networks of growing cost, with inputs and a batch size."""
    rng = np.random.default_rng(0)
    x = rng.normal(size=(8192, 32)).astype("float32")
    dense = [layers.Dense(128, "relu"), layers.Dense(64, "relu"), layers.Dense(10)]
    yield "mlp", keras.Sequential([keras.Input((32,)), *dense]), x, 64
    x = rng.normal(size=(2048, 8, 8, 1)).astype("float32")
    conv = [layers.Conv2D(32, 3, activation="relu"), layers.Flatten(), layers.Dense(10)]
    yield "conv", keras.Sequential([keras.Input((8, 8, 1)), *conv]), x, 64
    x = rng.normal(size=(1024, 32, 9)).astype("float32")
    lstm = [layers.LSTM(32), layers.Dense(10)]
    yield "lstm", keras.Sequential([keras.Input((32, 9)), *lstm]), x, 64


def measure(model: keras.Model, x: np.ndarray, size: int) -> dict[str, float]:
    """Return the median time of each way over the arrays' of the same round."""
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer="adam", loss=loss)
    y = np.random.default_rng(0).integers(0, 10, len(x))
    rounds = [
        {name: timed(partial(feed, model, x, y, size)) for name, feed in WAYS.items()}
        for _ in range(ROUNDS + 1)
    ][1:]
    return {
        name: statistics.median(r[name] / r["arrays"] for r in rounds) for name in WAYS
    }


def timed(run: Callable[[], None]) -> float:
    """Return the seconds that a call takes."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


if __name__ == "__main__":
    for title, model, x, size in networks():
        ratios = measure(model, x, size)
        print(title, "  ".join(f"{way} {ratio:.2f}" for way, ratio in ratios.items()))
