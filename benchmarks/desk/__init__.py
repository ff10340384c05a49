"""How the desk opens and answers: `python -m benchmarks.desk`."""
