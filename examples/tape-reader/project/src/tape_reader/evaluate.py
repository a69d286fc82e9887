"""Computing and evaluating the outputs of a trained network."""

import json
from pathlib import Path

import numpy as np
import torch
from torch import nn

from .checkpoint import load_best
from .data import load_splits
from .metrics import score

BATCH_SIZE = 1024


@torch.inference_mode()
def compute_outputs(network: nn.Module, x: np.ndarray) -> np.ndarray:
    """Return the network's outputs for examples (N, ...), as float32 (N, ..., O)."""
    network.eval()
    device = next(network.parameters()).device
    batches = torch.from_numpy(x).split(BATCH_SIZE)
    return torch.cat([network(batch.to(device)).cpu() for batch in batches]).numpy()


def evaluate(run: Path, split: str) -> dict[str, float]:
    """Print and return the metrics of the best checkpoint on a split.

    Those of the test split are saved to metrics.json.
    """
    examples = load_splits()[split]
    outputs = compute_outputs(load_best(run), examples.x)
    metrics = score(outputs, examples.y)
    for name, value in metrics.items():
        print(f"{split} {name}: {value:.4f}")
    if split == "test":
        text = json.dumps(metrics, indent=2) + "\n"
        (run / "metrics.json").write_text(text)
    return metrics
