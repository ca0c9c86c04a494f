"""System errors in words for people."""


def describe_os_error(error: OSError) -> str:
    """Says what the system refused, and for which file if that is known."""
    what = error.strerror or str(error) or type(error).__name__
    return f"{what}: {error.filename}" if error.filename else what
