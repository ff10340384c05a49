"""Whole screens and dialogs of the desk."""
