"""Telegram's rules: limits, rates, entities, schemas, errors."""
