def write_arrays(path: Path, **arrays: Any) -> None:
    """Write a file of arrays."""
    np.savez(path, **arrays)
