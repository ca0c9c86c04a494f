"""Five articles written for seedread, on facts and figures that news outlets reported: the corpus by default."""
