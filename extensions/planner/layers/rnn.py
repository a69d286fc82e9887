"""A plain recurrent layer with tanh (Elman, 1990)."""

from .recurrent import Cell, make_family

FAMILY = make_family("rnn", Cell("plain recurrent layer", gates=1, biases=1))
