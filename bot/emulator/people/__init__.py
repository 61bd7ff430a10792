"""People: what they can do on the page, and those of the demo."""
