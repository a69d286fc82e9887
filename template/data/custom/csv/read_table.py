# What says that there is no value; a class or an id may be called so.
GAPS = ["", "#N/A", "N/A", "NA", "NULL", "NaN", "None", "n/a", "nan", "null"]


def read_table(path: Path, words: Sequence[str]) -> pd.DataFrame:
    """Read a .csv file; the index holds row numbers, 2 for the first row.

    The columns `words` are read as text: 01 differs from 1.

    Raises:
        DataError: The file is missing, or not a table.
    """
    if not path.is_file():
        raise DataError(f"{path}: there is no such file, expected a .csv file")
    try:
        header = pd.read_csv(path, header=None, nrows=1, dtype=str).iloc[0]
        frame = pd.read_csv(
            path,
            dtype=dict.fromkeys(words, str),
            keep_default_na=False,
            na_values={name: [""] if name in words else GAPS for name in header},
            skip_blank_lines=False,  # they count, as in a spreadsheet
        )
    except UnicodeDecodeError:
        raise DataError(
            f"{path}: this file is not in UTF-8; save it in UTF-8"
        ) from None
    except (ValueError, OSError) as error:
        reason = str(error).splitlines()[0]
        raise DataError(f"{path}: this is not a .csv file: {reason}") from None
    twice = header[header.duplicated()]
    if len(twice):
        raise DataError(f"{path}: two columns are called {twice.iloc[0]!r}; rename one")
    frame.index += 2
    frame = frame.dropna(how="all")
    if frame.empty:
        raise DataError(f"{path}: there are no rows below the header")
    return frame


def _require(path: Path, frame: pd.DataFrame, columns: Sequence[str]) -> None:
    for name in columns:
        if name not in frame.columns:
            found = ", ".join(map(str, frame.columns[:12]))
            raise DataError(f"{path}: there is no column {name!r}; there are {found}")


def _require_values(path: Path, frame: pd.DataFrame, columns: Sequence[str]) -> None:
    for name in columns:
        missing = frame.index[frame[name].isna()]
        if len(missing):
            raise DataError(f"{path}: row {missing[0]} has no value in column {name!r}")
