"""Pictures of the desk for the manual, made from the real program: `python -m tools.screenshots`."""
