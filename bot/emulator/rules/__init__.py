"""Telegram's rules: limits, rates, waits, entities, schema, errors, and faults on purpose."""
