"""Two LSTMs, one forward and one backward in time."""

from .recurrent import Cell, make_family

CELL = Cell("bidirectional LSTM", gates=4, biases=1, directions=2)

FAMILY = make_family("bilstm", CELL)
