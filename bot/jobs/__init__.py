"""Jobs beside the answering: indexing, retention, backups."""
