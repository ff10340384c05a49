"""Kinds of evidence that segments of two languages say the same, one module each."""
