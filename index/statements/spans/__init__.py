"""Where speech begins and ends: quotation marks, dashes, transcripts."""
