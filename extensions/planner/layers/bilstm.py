"""Two long short-term memories, one forwards and one backwards in time."""

from .recurrent import make_family

FAMILY = make_family("bilstm", "bidirectional LSTM", gates=4, biases=1, directions=2)
