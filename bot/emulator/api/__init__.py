"""The Bot API: methods, forms, what may be sent."""
