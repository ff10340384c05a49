"""Which segments of two or three languages say the same: links, translation units, the aligner, hand edits."""
