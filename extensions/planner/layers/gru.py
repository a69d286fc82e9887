"""A gated recurrent unit, read from the first step to the last."""

from .recurrent import Cell, make_family

FAMILY = make_family("gru", Cell("GRU", gates=3, biases=2))
