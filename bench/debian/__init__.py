"""What is promised of a bare Debian, carried out in one: `python -m bench.debian`."""
