"""The engine's files and the lock on their folder."""
