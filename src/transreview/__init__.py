"""transreview: the review desk for news translated between Korean, Vietnamese and English."""

__version__ = "0.1.0"
