"""What a Telegram knows: users, chats, members, messages, updates."""
