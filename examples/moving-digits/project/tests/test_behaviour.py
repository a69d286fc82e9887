"""What the network may know about time, and what it may not."""

import keras
import numpy as np
from scipy.signal import correlate2d
from scipy.special import expit


def test_the_convolutional_lstm_agrees_with_a_plain_loop() -> None:
    rng = np.random.default_rng(0)
    frames = rng.normal(size=(3, 6, 6, 1)).astype(np.float32)
    layer = keras.layers.ConvLSTM2D(
        8, kernel_size=3, padding="same", return_sequences=True
    )
    states = keras.ops.convert_to_numpy(layer(frames[None]))[0]
    np.testing.assert_allclose(
        states, naive_convlstm(frames, *layer.get_weights()), atol=1e-5
    )


def naive_convlstm(
    frames: np.ndarray, kernel: np.ndarray, recurrent: np.ndarray, bias: np.ndarray
) -> np.ndarray:
    """Return the hidden states (T, H, W, U) of frames (T, H, W, C), in plain loops.

    kernel: (k, k, C, 4 U); recurrent: (k, k, U, 4 U); the gates are input, forget,
    cell and output.
    """
    hidden = cell = np.zeros((*frames.shape[1:3], recurrent.shape[2]))
    states = []
    for frame in frames:
        gates = correlate(frame, kernel) + correlate(hidden, recurrent) + bias
        enter, forget, candidate, leave = np.split(gates, 4, axis=-1)
        cell = expit(forget) * cell + expit(enter) * np.tanh(candidate)
        hidden = expit(leave) * np.tanh(cell)
        states.append(hidden)
    return np.stack(states)


def correlate(image: np.ndarray, kernel: np.ndarray) -> np.ndarray:
    """Slide a kernel (k, k, C, U) over an image (H, W, C): (H, W, U)."""
    outputs = [
        sum(
            correlate2d(image[..., c], kernel[..., c, u], mode="same")
            for c in range(image.shape[-1])
        )
        for u in range(kernel.shape[-1])
    ]
    return np.stack(outputs, axis=-1)
