"""A project under review: configuration, discovery of texts, the engine, suppressions, applying fixes."""
