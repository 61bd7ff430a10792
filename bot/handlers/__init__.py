"""Handlers of updates, one file a conversation."""
