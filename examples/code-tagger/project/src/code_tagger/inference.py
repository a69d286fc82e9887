"""The trained network at work."""

from pathlib import Path

import numpy as np
import torch
from torch import nn

from .config import ANOTHER, read_settings
from .model import Network

BATCH_SIZE = 1024


def find_device() -> torch.device:
    """Return the accelerator, if there is one, else the CPU."""
    accelerator = torch.accelerator.current_accelerator()
    if accelerator is not None and torch.accelerator.is_available():
        return accelerator
    return torch.device("cpu")


def load_best(run: Path) -> Network:
    """Load the state of a run that had the lowest validation loss."""
    # The same weights would fit a network with another activation.
    read_settings(run / "config.json")
    state = torch.load(run / "best.pt", map_location="cpu", weights_only=True)
    try:
        network = Network()
        network.load_state_dict(state)
    except (KeyError, RuntimeError):
        raise SystemExit(f"{run} {ANOTHER}") from None
    return network.to(find_device())


@torch.inference_mode()
def compute_outputs(network: nn.Module, x: np.ndarray) -> np.ndarray:
    """Return the network's outputs for examples (N, ...), as float32 (N, ..., O)."""
    network.eval()
    device = next(network.parameters()).device
    outputs = [
        network(batch.to(device)).cpu()
        for batch in torch.from_numpy(x).split(BATCH_SIZE)
    ]
    return torch.cat(outputs).numpy()
