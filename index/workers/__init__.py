"""Processes of their own, for work that would hold up the event loop."""
