"""The reader's screen, a part for each thing that the user does."""
