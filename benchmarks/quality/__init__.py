"""Quality of the findings: precision and recall on labelled articles, false alarms on clean text. `make evaluate`."""
