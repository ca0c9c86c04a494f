"""Across articles: what stands in several of them."""
