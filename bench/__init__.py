"""What the engine is measured against: `python -m bench`."""
