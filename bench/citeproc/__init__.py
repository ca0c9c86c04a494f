"""Our citations beside those of pandoc's citeproc on the same items, with the reason for every difference."""
