"""A gated recurrent unit, read from the first step to the last."""

from .recurrent import make_family

FAMILY = make_family("gru", "GRU", gates=3, biases=2)
