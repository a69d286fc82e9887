def _read_names(path: Path) -> list[str]:
    if not path.is_file():
        raise DataError(f"{path}: there is no such file, expected an .npz file")
    if _is_single(path):
        return ["x"]
    if not zipfile.is_zipfile(path):
        raise DataError(f"{path}: this is not an .npz file; write it with numpy.savez")
    with zipfile.ZipFile(path) as archive:
        return [name.removesuffix(".npy") for name in archive.namelist()]


def _is_single(path: Path) -> bool:
    """Return whether a file holds one array, as numpy.save writes it."""
    with path.open("rb") as file:
        return file.read(6) == b"\x93NUMPY"


def _read_array(path: Path, name: str) -> np.ndarray:
    try:
        if _is_single(path):
            return np.atleast_1d(np.load(path, allow_pickle=False))
        with np.load(path, allow_pickle=False) as archive:
            values = archive[name]
    except (OSError, ValueError, EOFError, zipfile.BadZipFile, zlib.error) as error:
        if "pickle" in str(error):
            cure = "save numbers or words of one type, series padded and with lengths"
            raise DataError(f"{path}: {name} holds Python objects; {cure}") from None
        raise DataError(f"{path}: {name} cannot be read: {error}") from None
    if not isinstance(values, np.ndarray) or values.ndim == 0:
        raise DataError(f"{path}: {name} is not an array with a row for each example")
    return values
