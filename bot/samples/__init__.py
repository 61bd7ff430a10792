"""Articles to try the program with, in the layouts that articles come in."""
