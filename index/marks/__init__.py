"""What a reader would underline: quotations, figures, dates."""
