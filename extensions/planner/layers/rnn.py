"""A plain recurrent layer with tanh (Elman, 1990)."""

from .recurrent import make_family

FAMILY = make_family("rnn", "plain recurrent layer", gates=1, biases=1)
