"""Wires to Telegram: requests that go out, and updates that come in."""
