"""From an article to passages and statements, in worker processes."""
