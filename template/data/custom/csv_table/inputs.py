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
    ids = {name: table.columns[name] for name in encoding.ids if name in table.columns}
    labels = join_columns({"row": table.rows}, ids, {})
    x = center_values(x, encoding.centers)
    return Inputs(x, labels, describe_odd(table, values, encoding))
