"""Round trips over real files: what is read, edited and written keeps every other byte."""
