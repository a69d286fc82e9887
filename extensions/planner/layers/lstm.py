"""A long short-term memory, read from the first step to the last."""

from .recurrent import Cell, make_family

FAMILY = make_family("lstm", Cell("LSTM", gates=4, biases=1))
