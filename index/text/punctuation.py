"""Marks of punctuation in the scripts that articles are written in: strings of single characters.

None of them means anything else between the brackets of a regular expression.
"""

from __future__ import annotations

# Double quotation marks, and single ones of the kinds that are no apostrophes.
QUOTES = '"“”„‟«»‹›＂「」『』〝〞〟'
# Of those, and of single ones, what opens a quotation in some language, and what closes one.
OPENING = '"“”„‟«»‹›＂「『〝‘‚'
CLOSING = '"“”„‟«»‹›＂」』〞〟‘’'
# Single ones, which are apostrophes as well.
APOSTROPHES = "'‘’"

ASKING = "?？؟"
EXCLAIMING = "!！"
STOPS = ".。।۔"
ELLIPSIS = "…"
# Marks that end a sentence where a space follows, and those of scripts without spaces.
SPACED_ENDS, UNSPACED_ENDS = ".!?…؟।۔", "。！？"
TERMINAL = SPACED_ENDS + UNSPACED_ENDS
COMMAS = ",，、،"
COLONS = ":："
SEMICOLONS = ";；؛"

# Matches what closes behind the end of a sentence, one mark: quotations, brackets.
CLOSES = rf"[{QUOTES}’')\]]"
