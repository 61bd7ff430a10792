"""Values as messages, buttons and lines."""
