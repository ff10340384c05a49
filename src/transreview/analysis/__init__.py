"""What is known of a segment, computed once and shared by the aligner and all rules."""
