"""Requests to Telegram and updates from it."""
