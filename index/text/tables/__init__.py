"""Words that stand for each other, one group a line: a speaker of the language can add to them."""
