"""Concepts and their terms after ISO 30042: the model, the YAML files, the matcher."""
