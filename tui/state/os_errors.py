"""What a disk or a system refused, in words for people."""


def disk_words(error: OSError) -> str:
    """What is the case, and with which file, where that is known."""
    what = error.strerror or str(error) or type(error).__name__
    return f"{what}: {error.filename}" if error.filename else what
