"""The line-oriented twins of the reader's views: one module a command."""
