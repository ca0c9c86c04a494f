"""Patterns: the ways English puts a speaker, a verb of saying and what was said together; one module a kind."""
