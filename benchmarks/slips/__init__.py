"""Slips of the hand put into clean text of one language, and how many of them its own rules find."""
