def read_inputs(path: Path) -> Inputs:
    """Find the images of a folder, or a single image, and which of them can be read.

    Raises:
        DataError: The file or folder is missing, or holds no image that can be read.
    """
    if not path.exists():
        raise DataError(f"{path}: there is no such file or folder")
    paths, others = find_images(path) if path.is_dir() else ([path], [])
    for line in describe_left_out(path, others):
        print(line, file=sys.stderr)
    if not paths:
        expected = f"expected files ending in {', '.join(sorted(SUFFIXES))}"
        raise DataError(f"{path}: there is no image, {expected}")
    with ThreadPoolExecutor(READERS) as pool:
        notes = np.array(
            list(pool.map(lambda path: find_fault(path, read_image), paths))
        )
    readable = notes == ""
    if not readable.any():
        raise DataError(notes[0])
    images = ImageFiles([paths[row] for row in np.flatnonzero(readable)])
    labels = {"file": np.array([show(path) for path in paths])}
    return Inputs(images, labels, notes, readable)
