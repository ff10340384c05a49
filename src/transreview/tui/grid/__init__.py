"""The grid of translation units: one virtualised widget, and the pure functions that lay it out and paint it."""
