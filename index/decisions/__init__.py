"""Decisions of the reader: who is one person, what a mark really is, what the article states; kept apart from findings.

A decision is a line in a file of the user's data, appended and never rewritten. Nothing that the program proposed is
ever written there.
"""
