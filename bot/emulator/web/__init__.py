"""The page a person uses the emulator in, and what it posts and reads."""
