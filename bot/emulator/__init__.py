"""Bot API emulator: a small Telegram on this machine, with people, chats, and a page to use it.

The demo, tests and measurements run the real application against it. Nothing else imports it.
"""
