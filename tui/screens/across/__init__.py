"""The wide views over several articles, and the parts that they share with the panel."""
