def read_inputs(path: Path) -> Inputs:
    """Find the images of a folder, or a single image, and which of them can be read.

    Raises:
        DataError: The file or folder is missing, or holds no image that can be read.
    """
    if not path.exists():
        raise DataError(f"{path}: there is no such file or folder")
    paths = [path] if path.is_file() else find_images(path)
    with ThreadPoolExecutor(READERS) as pool:
        notes = np.array(list(pool.map(_find_fault, paths)))
    readable = notes == ""
    if not readable.any():
        raise DataError(notes[0])
    images = ImageFiles([paths[row] for row in np.flatnonzero(readable)])
    return Inputs(images, {"file": np.array([str(p) for p in paths])}, notes, readable)


def _find_fault(path: Path) -> str:
    """Return why an image cannot be read, or an empty text."""
    try:
        read_image(path)
    except DataError as error:
        return str(error)
    return ""
