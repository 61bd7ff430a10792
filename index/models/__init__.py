"""Values of the library: frozen, and free of I/O.

Offsets are Python string indices into `Article.text`, end exclusive.
"""

from index.models.answers import (
    LEAST_SHARE,
    Answer,
    Caution,
    Contrary,
    Difference,
    Kind,
    Quote,
    Turn,
    Verification,
)
from index.models.articles import DEFAULT_COLLECTION, Article, stored_number
from index.models.corrections import Correction, SamePerson
from index.models.passages import Passage, Prepared, Role, Sentence, Statement, StatementKind
from index.models.reports import Added, Counts, IndexState, Kept, Replaced, Report, Undone, Uploaded
from index.models.spans import Span
from index.models.speakers import NamedSpeaker, Speaker

__all__ = [
    "DEFAULT_COLLECTION",
    "LEAST_SHARE",
    "Added",
    "Answer",
    "Article",
    "Caution",
    "Contrary",
    "Correction",
    "Counts",
    "Difference",
    "IndexState",
    "Kept",
    "Kind",
    "NamedSpeaker",
    "Passage",
    "Prepared",
    "Quote",
    "Replaced",
    "Report",
    "Role",
    "SamePerson",
    "Sentence",
    "Span",
    "Speaker",
    "Statement",
    "StatementKind",
    "Turn",
    "Undone",
    "Uploaded",
    "Verification",
    "stored_number",
]
