"""The grammar of English that all rules share: tokens, word classes, names, clauses, sentences."""
