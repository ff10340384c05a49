"""The tools that keep the project."""
