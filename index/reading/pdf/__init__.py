"""PDF: characters and their places become lines, and those the paragraphs that were set."""
