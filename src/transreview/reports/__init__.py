"""Findings as people and machines read them: one module per output format."""
