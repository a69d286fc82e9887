"""A network and its training, in PyTorch."""
