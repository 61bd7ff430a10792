"""A small Telegram on loopback: its people, its chats, a Bot API server, and a page to use it.

The demo and the tests run the real application against it. Nothing else imports it.
"""
