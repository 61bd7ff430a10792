"""Schema of the language files: their sections and the keys of each.

`SECTIONS` is in the order of the files, and the `about` of a key stands above the key in each. The
keys of a section are defined, each with its purpose, in the module that it comes from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.languages.called import CALLED
from index.languages.characters import CHARACTERS
from index.languages.facts import FACTS
from index.languages.forms import FORMS
from index.languages.mentions import MENTIONS
from index.languages.questions import DATES, FOLLOW_UPS, MEASURES, QUESTIONS
from index.languages.speech import SPEECH
from index.languages.surroundings import COLUMNS, LINES, MAIL, PAGES, TRANSCRIPTS
from index.languages.writing import SENTENCES, TERMS, VARIANTS, WRITING

if TYPE_CHECKING:
    from index.languages.keys import Key

# Keys of a section whose words belong together one by one, in the same order.
SIDE_BY_SIDE = (("forms", "his_beginnings", "her_beginnings"),)

SECTIONS: dict[str, dict[str, Key]] = {
    "writing": WRITING,
    "terms": TERMS,
    "sentences": SENTENCES,
    "lines": LINES,
    "mail": MAIL,
    "pages": PAGES,
    "columns": COLUMNS,
    "questions": QUESTIONS,
    "measures": MEASURES,
    "follow_ups": FOLLOW_UPS,
    "dates": DATES,
    "variants": VARIANTS,
    "transcripts": TRANSCRIPTS,
    "speech": SPEECH,
    "mentions": MENTIONS,
    "forms": FORMS,
    "characters": CHARACTERS,
    "called": CALLED,
    "facts": FACTS,
}
