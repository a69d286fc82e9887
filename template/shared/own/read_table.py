def read_table(path: Path) -> pd.DataFrame:
    """Read a .csv file.

    Raises:
        DataError: There is no such file, or it is not a table.
    """
    if not path.is_file():
        raise DataError(f"{path}: there is no such file, expected a .csv file")
    try:
        frame = pd.read_csv(path)
    except (ValueError, OSError) as error:
        reason = str(error).splitlines()[0]
        raise DataError(f"{path}: this is not a .csv file: {reason}") from None
    if frame.empty:
        raise DataError(f"{path}: holds no rows below its header")
    return frame


def _require(path: Path, frame: pd.DataFrame, columns: list[str]) -> None:
    for name in columns:
        if name not in frame.columns:
            found = ", ".join(map(str, frame.columns[:12]))
            raise DataError(f"{path}: there is no column {name!r}; there are {found}")
