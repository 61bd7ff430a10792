"""The search kernel: from terms to the best passages."""
