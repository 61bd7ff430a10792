"""An upload, from its files to its summary."""
