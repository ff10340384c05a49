"""From bytes to documents and back: one module per file format, article furniture, bundles of languages."""
