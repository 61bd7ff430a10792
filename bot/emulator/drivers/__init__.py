"""Programs that play people, for tests and measurements: over the state, and in a browser."""
