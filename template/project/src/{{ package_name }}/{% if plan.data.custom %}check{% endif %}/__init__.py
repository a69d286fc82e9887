"""The audit of the data, and the examples that a network gets most wrong."""
