"""The citation styles, one module each."""
