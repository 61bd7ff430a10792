"""Values of the library: frozen, and free of I/O.

Offsets are Python string indices into `Article.text`, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from hashlib import sha256
from operator import attrgetter
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from index.corrections import Correction
    from index.errors import ReadingError
    from index.marks import Marks
    from index.origins import Origin
    from index.talk import SmallTalk


DEFAULT_COLLECTION = "default"
# How sure an answer must be to be given.
Caution = Literal["eager", "balanced", "strict"]


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """A stretch of an article's text, `start` to `end`, end exclusive, never empty."""

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        if not 0 <= start < end:
            raise ValueError(f"not a span: {start} to {end}")
        _set_start(self, start)
        _set_end(self, end)

    def __reduce__(self) -> tuple[type[Span], tuple[int, int]]:
        return Span, (self.start, self.end)

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the slice of `text` that this span names."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Whether all of `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def joined(self, other: Span) -> Span:
        """Return the smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


# An article may have a million spans: how a frozen dataclass sets its fields takes twice as long.
_set_start = vars(Span)["start"].__set__
_set_end = vars(Span)["end"].__set__


@dataclass(frozen=True, slots=True)
class Article:
    """Uploaded text with its metadata.

    `source_id` is the id its source gave it, unique within its collection. `number` is the
    library's own, and None until the article is stored. `corrections` of speakers come with it.
    `marks` are the pages or times of what it was read from, and `origin` is what that was: known
    while it is added, and not stored.
    """

    source_id: str
    title: str
    text: str
    published: date | None = None
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    collection: str = DEFAULT_COLLECTION
    hits: int | None = None
    number: int | None = None
    corrections: tuple[Correction, ...] = ()
    marks: Marks | None = None
    origin: Origin | None = field(default=None, compare=False)

    def __reduce__(self) -> tuple[type[Article], tuple[object, ...]]:
        return Article, _ARTICLE_FIELDS(self)

    @property
    def digest(self) -> bytes:
        """SHA-256 of the text: two articles with the same digest say the same, word for word."""
        return sha256(self.text.encode("utf-8", "surrogatepass")).digest()

    def pages(self, span: Span) -> tuple[int, int] | None:
        """Return the first and the last page of a stretch, where it was read from pages."""
        if self.marks is None or self.marks.kind != "page":
            return None
        first, last = self.marks.at(span.start), self.marks.at(span.end - 1)
        return None if first is None or last is None else (first, max(first, last))


_ARTICLE_FIELDS: attrgetter[tuple[object, ...]] = attrgetter(*(f.name for f in fields(Article)))


# What a sentence is that answers nothing: it asks, or is no part of the article ("Read more: ...").
Role = Literal["", "asks", "label"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """Analysed sentence: its terms in order, its number of capitalised words inside, its role.

    `also` are terms of other ways to write a word, each with the place of that word's own term;
    `opens` is whether it is the first of its paragraph.
    """

    span: Span
    terms: tuple[str, ...]
    names: int = 0
    role: Role = ""
    also: tuple[tuple[int, str], ...] = ()
    opens: bool = False

    @property
    def searched(self) -> Sequence[str]:
        """All terms by which it is found."""
        return [*self.terms, *(term for _, term in self.also)] if self.also else self.terms


@dataclass(frozen=True, slots=True)
class Passage:
    """Unit of ranking: a run of whole sentences of one article.

    `aside` marks what only runs on from a headline or describes a picture. Once stored, `id` is
    never given to another passage, and `article` is `Article.number`; before they are 0.
    """

    span: Span
    sentences: tuple[Sentence, ...]
    aside: bool = False
    id: int = 0
    article: int = 0

    @property
    def terms(self) -> list[str]:
        """The terms of all sentences, in order."""
        return [term for sentence in self.sentences for term in sentence.terms]

    @property
    def searched(self) -> list[str]:
        """All terms by which it is found."""
        return [term for sentence in self.sentences for term in sentence.searched]


StatementKind = Literal["direct", "mixed", "indirect"]


@dataclass(frozen=True, slots=True)
class Statement:
    """Words in an article that it attributes to a speaker.

    `span` holds the words inside the marks, and `marked` the same with the marks. `speaker` is the
    fullest name the article gives, `mention` the words that name the speaker here, `cue` the word
    that attributes ("said"). `kind`: a whole quotation, a quoted part of a sentence, or
    indirect speech. `sure` is the probability that `speaker` is right: what an answer shows
    depends on it. `introduced` is the speaker's name with the title and office that the article
    gives beside it ("Conrad Wey, the mayor's spokesman"), None where it gives none.
    """

    span: Span
    marked: Span
    kind: StatementKind
    speaker: Span | None = None
    mention: Span | None = None
    cue: Span | None = None
    sure: float = 1.0
    introduced: Span | None = None


# A quote that answers less likely than so many times the likeliest one has mostly a word in common
# with the question. Of the quotes that do answer, 1 of 100 is below it.
LEAST_SHARE = 0.02


@dataclass(frozen=True, slots=True)
class Contrary:
    """Slice of another article that says something else: another number, or "not"."""

    article: Article
    span: Span

    @property
    def text(self) -> str:
        """The other article's own words."""
        return self.span.of(self.article.text)

    @property
    def is_figure(self) -> bool:
        """Whether it is another number."""
        return any(map(str.isnumeric, self.text))


@dataclass(frozen=True, slots=True)
class Quote:
    """Slice of a stored article shown as an answer.

    There is no way to give it a text of its own: `text` is the slice. `also` are other articles
    that say the same, `contrary` what others say instead. `said` is the span of the statement that
    it shows, if it shows one. `introduced` is the speaker's name with title and office, where the
    article gives them. `share` is how likely it answers, beside the quote that does most likely.
    """

    article: Article
    span: Span
    passage: Span
    score: float
    speaker: Span | None = None
    mention: Span | None = None
    also: tuple[Article, ...] = ()
    said: Span | None = None
    introduced: Span | None = None
    contrary: tuple[Contrary, ...] = ()
    share: float = 1.0

    def __post_init__(self) -> None:
        if not self.passage.holds(self.span) or self.passage.end > len(self.article.text):
            raise ValueError(f"quote {self.span} is not inside passage {self.passage}")

    def __reduce__(self) -> tuple[type[Quote], tuple[object, ...]]:
        return Quote, _QUOTE_FIELDS(self)

    @property
    def text(self) -> str:
        """The article's own words."""
        return self.span.of(self.article.text)

    @property
    def pages(self) -> tuple[int, int] | None:
        """First and last page that it stands on, where the article was read from pages."""
        return self.article.pages(self.span)

    @property
    def time(self) -> int | None:
        """Time at which it is said, in seconds, where the article was read from subtitles."""
        marks = self.article.marks
        return marks.at(self.span.start) if marks and marks.kind == "time" else None

    @property
    def speaker_name(self) -> str | None:
        """Name of the speaker in the article's own words, where it gives one."""
        return self.speaker.of(self.article.text) if self.speaker else None

    @property
    def introduction(self) -> str | None:
        """Name of the speaker with title and office, as far as the article gives them."""
        shown = self.introduced if self.speaker and self.introduced else self.speaker
        return shown.of(self.article.text) if shown else None


_QUOTE_FIELDS: attrgetter[tuple[object, ...]] = attrgetter(*(f.name for f in fields(Quote)))


@dataclass(frozen=True, slots=True)
class Answer:
    """Answer of the library to a question.

    `question` is as asked and `searched` as searched. With `answered` false, `quotes` are only
    the nearest passages, best first; `missing` are the question's words that no article holds.
    `asks_who` is whether a speaker was asked for, `talk` what was said where nothing was asked.
    `elapsed` is in seconds; `confidence` is the probability that the quotes hold an answer.
    """

    question: str
    searched: str
    quotes: tuple[Quote, ...]
    answered: bool
    missing: tuple[str, ...] = ()
    asks_who: bool = False
    elapsed: float = 0.0
    talk: SmallTalk | None = None
    confidence: float = 0.0

    def likely(self) -> Answer:
        """Return the answer without quotes that hardly answer beside its first one.

        Of one that is none all stay: they are the nearest passages.
        """
        if not self.answered:
            return self
        first, *others = self.quotes
        quotes = (first, *(one for one in others if one.share >= LEAST_SHARE))
        return replace(self, quotes=quotes)


@dataclass(frozen=True, slots=True)
class Turn:
    """Question of a conversation, as it was searched, with the articles that answered it.

    These are their numbers, the best first; none where it had no answer.
    """

    question: str
    articles: tuple[int, ...] = ()

    @classmethod
    def of(cls, answer: Answer) -> Turn:
        """Return the turn that an answer makes."""
        quotes = answer.quotes if answer.answered else ()
        numbers = dict.fromkeys(stored_number(quote.article) for quote in quotes)
        return cls(answer.searched, tuple(numbers))


@dataclass(frozen=True, slots=True)
class Replaced:
    """Article that stood in another's place: its title, and the day it was added."""

    title: str
    added: date


@dataclass(frozen=True, slots=True)
class Kept:
    """Removed or replaced article that can be restored.

    `gone` is when it went, in seconds since 1970.
    """

    source_id: str
    title: str
    collection: str
    gone: int


@dataclass(frozen=True, slots=True)
class Uploaded:
    """Article of an upload, unchanged since."""

    number: int
    source_id: str
    title: str
    new: bool


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers of articles and of their parts."""

    articles: int
    passages: int
    collections: int
    characters: int


@dataclass(frozen=True, slots=True)
class IndexState:
    """How many passages are searched, and how many changes of articles the index lacks.

    It lacks some while articles come, for as long as it takes to index them.
    """

    passages: int
    behind: int


@dataclass(frozen=True, slots=True)
class Undone:
    """Numbers of articles that undoing an upload changed.

    `removed` were new and are gone, `restored` are as they were before. `left` have been replaced
    or removed by somebody else since: they are as that left them.
    """

    removed: int = 0
    restored: int = 0
    left: int = 0


@dataclass(frozen=True, slots=True)
class Added:
    """Outcome of adding one article.

    `kind` "unchanged" means that it was there already just so, and "twin" that the same text is
    there under another id, `twin`; nothing is stored then. `replaced` is what stood in its place.
    """

    article: Article
    kind: Literal["added", "replaced", "unchanged", "twin"]
    passages: int
    twin: str | None = None
    statements: int = 0
    replaced: Replaced | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """Outcomes of everything in one upload, in its order."""

    added: tuple[Added, ...] = ()
    failures: tuple[ReadingError, ...] = ()


Kind = Literal["exact", "near", "none"]


@dataclass(frozen=True, slots=True)
class Difference:
    """Difference of wording: the words given, and the article's instead; either may be empty."""

    given: str
    article: str


@dataclass(frozen=True, slots=True)
class Verification:
    """Result of looking for words in the library.

    `headline` is the article whose headline has the words, where no text has them.
    """

    words: str
    kind: Kind
    quote: Quote | None = None
    differences: tuple[Difference, ...] = ()
    headline: Article | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """Article ready to be stored: its language is known and its text is analysed."""

    article: Article
    passages: tuple[Passage, ...]
    said: tuple[Statement, ...]


def stored_number(article: Article) -> int:
    """Return the number of an article that came from the library."""
    if article.number is None:
        raise AssertionError("a stored article has a number")
    return article.number
