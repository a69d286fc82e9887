def read_inputs(path: Path, encoding: Encoding) -> Inputs:
    """Read the features of a .csv file, (N, F) float32.

    The first row below the header has number 2, as in a spreadsheet.

    Raises:
        DataError: The file does not fit the network.
    """
    features = encoding.features
    table = read_table(path, [column.name for column in features])
    values = read_features(table, features, encoding.numbers)
    x = encode_features(features, values, encoding.medians)
    # A column that tells the rows apart is kept beside their predictions.
    others = [column.name for column in encoding.columns if isinstance(column, Ignored)]
    ids = {
        name: table.columns[name]
        for name in others
        if name in table.columns and len(set(table.columns[name])) == len(table.rows)
    }
    x = center_values(x, encoding.centers)
    return Inputs(x, {"row": table.rows, **ids}, describe_odd(table, values, encoding))
