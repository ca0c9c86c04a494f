"""Decisions of the user on people, marks and stated facts, kept apart from what the program found.

A decision is a line in a file of the user's data, appended and never rewritten. The program never writes its own
proposals there.
"""
