"""Quality and speed of the aligner beside Gale-Church and hunalign, on documents with gold links."""
