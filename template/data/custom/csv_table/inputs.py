def read_inputs(path: Path, encoding: Encoding) -> Inputs:
    """Read the features of a .csv file, (N, F) float32.

    The first row below the header has number 2, as in a spreadsheet.

    Raises:
        DataError: The file does not fit the network.
    """
    frame = read_table(path, ())
    x = encode_features(path, frame, encoding)
    return Inputs(
        x, {"row": frame.index.to_numpy()}, _describe_unknown(frame, encoding)
    )


def _describe_unknown(frame: pd.DataFrame, encoding: Encoding) -> np.ndarray:
    """Return for each row which of its categories were not in the training table."""
    notes = np.full(len(frame), "", dtype=object)
    for name, known in encoding.categories.items():
        words = frame[name].astype(str)
        unknown = (~words.isin(known) & frame[name].notna()).to_numpy()
        notes[unknown] += [
            f"{name} {w!r} was not in training; " for w in words[unknown]
        ]
    return np.array([note.removesuffix("; ") for note in notes])
