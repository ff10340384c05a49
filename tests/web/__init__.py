"""The desk in a browser: who is let in, and what is served."""
