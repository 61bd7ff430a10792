"""Jobs beside the answering: indexing and retention."""
