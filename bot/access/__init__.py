"""Rights and rate limits: who may do what, and how much at once."""
