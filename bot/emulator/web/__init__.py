"""The page that people use the emulator in, its requests and its events."""
