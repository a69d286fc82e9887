"""What is said of data that cannot be used."""


class DataError(ValueError):
    """Data that cannot be used: one line with the file, the place and what is wrong."""
