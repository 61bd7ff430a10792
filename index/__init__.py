"""Quoth's library: articles in, their own words out. It knows nothing of Telegram."""
