"""A long short-term memory, read from the first step to the last."""

from .recurrent import make_family

FAMILY = make_family("lstm", "LSTM", gates=4, biases=1)
