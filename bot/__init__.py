"""Quoth's Telegram side and command line."""
