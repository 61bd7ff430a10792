"""Words, names and phrases of scripts that put no spaces between words."""
