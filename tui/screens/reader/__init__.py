"""The reader's screen, with a controller for each task of the user."""
