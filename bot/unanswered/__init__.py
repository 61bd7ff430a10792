"""What was asked in vain, and telling who asked."""
