"""What goes on beside the answering."""
