"""Measurements: of the engine beside its peers with `python -m bench`, of the rest by module."""
