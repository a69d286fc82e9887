"""The names of the ten classes of handwritten digits."""

DIGITS = ("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")
