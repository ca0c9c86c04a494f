"""Finding and starting other programs, never from the working directory."""
