"""Uploads, from their files to their summary."""
