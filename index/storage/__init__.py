"""SQLite is the truth: reading, writing, versions."""
