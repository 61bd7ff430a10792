"""Views: values as messages, keyboards, pictures and JSON lines."""
