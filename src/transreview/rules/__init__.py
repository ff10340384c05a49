"""The rules: one kind of check each, grouped by family. `rule.py` has the protocol, `registry.py` the list."""
