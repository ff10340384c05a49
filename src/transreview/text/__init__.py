"""The ground floor: spans, edits, normalisation with offset maps, graphemes, cell width, safe display, readers."""
