"""The library's database: SQLite is the truth, the index a cache of it."""
