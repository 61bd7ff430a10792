"""State of the emulator: users, chats, members, messages, queries, updates."""
