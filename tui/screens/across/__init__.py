"""The wide views over several articles, and what they have in common with the panel."""
