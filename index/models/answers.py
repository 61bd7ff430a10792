"""Answers to questions, and quotes, which cannot lie."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from operator import attrgetter
from typing import TYPE_CHECKING, Literal

from index.models.articles import Article, stored_number

if TYPE_CHECKING:
    from index.models.spans import Span
    from index.talk import SmallTalk

# Caution about answers: how certain one must be to be given.
Caution = Literal["eager", "balanced", "strict"]


# A quote that answers less likely than so many times the likeliest one has mostly a word in common
# with the question.
LEAST_SHARE = 0.05
# So many words belong to a figure beside its number: a weekday and a month, a unit.
_BESIDE_A_FIGURE = 3


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
        """Whether it is another number, and no sentence that has one ("cannot keep its 60 men")."""
        beside = [one for one in self.text.split() if not any(map(str.isnumeric, one))]
        return any(map(str.isnumeric, self.text)) and len(beside) <= _BESIDE_A_FIGURE


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
    def by_ocr(self) -> bool:
        """Whether its words were recognized in a picture of a page."""
        return self.article.by_ocr

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


Kind = Literal["exact", "near", "none"]


@dataclass(frozen=True, slots=True)
class Difference:
    """Difference of wording: the words given, and the article's instead; either may be empty."""

    given: str
    article: str


@dataclass(frozen=True, slots=True)
class Verification:
    """Result of looking for words in the library.

    `headline` is the article whose headline has the words, where no text has them. Of words that
    stand there exactly, `differences` are the negations right beside them.
    """

    words: str
    kind: Kind
    quote: Quote | None = None
    differences: tuple[Difference, ...] = ()
    headline: Article | None = None
