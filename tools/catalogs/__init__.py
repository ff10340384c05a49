"""Keeps the catalogs of the interface in step with the code: `python -m tools.catalogs`."""
