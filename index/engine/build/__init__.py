"""Buffering, inverting, packing and merging: how segments come about."""
