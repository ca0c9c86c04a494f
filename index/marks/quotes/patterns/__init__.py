"""Patterns: the ways English puts a speaker, a verb of saying and a statement together; one module per kind."""
