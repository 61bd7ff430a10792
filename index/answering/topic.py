"""Topics that somebody is asked to have spoken about, and the quotes that tell of them. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.answering.whom import called, has_a_name, may_be_called
from index.statements.lexicon import lexicon
from index.text.sentences import sentences
from index.text.terms import searched_terms

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from index.models import Quote
    from index.query.weighing import Word

# A quote tells of a topic when it holds so much of it, by idf; where only the headline and what is
# shown around it hold it, they must hold so much.
_TOLD, _TOLD_AROUND = 0.42, 0.6
# Somebody is named by so much of what the question calls them.
_NAMED = 0.4
# Somebody speaks if a word for it stands behind their name after at most so many others.
_NEAR = 4
_PIECES = re.compile(r"\w+|[,;:.()«»“”\"]")


@dataclass(frozen=True, slots=True)
class Topic:
    """The words for what somebody whom the question names is asked to have spoken about.

    `named` are the words for whom it names, and `called` those of each full name that it has.
    `speaks` is whether the articles have something that is said by them; `sure` whether they are
    surely whom it asks for, also where they say nothing, and `by_name` whether it calls them by a
    name and not only by an office. `strict` is whether only what they say can be the answer: "what
    did Marr say about it?".
    """

    words: tuple[Word, ...]
    named: tuple[Word, ...]
    called: tuple[tuple[Word, ...], ...]
    speaks: bool
    sure: bool
    by_name: bool
    strict: bool

    def told_by(self, quote: Quote) -> bool:
        """Whether a quote or what is shown around it is about it, and nobody else says so.

        The person whom the question names speaks of the headline's topic, in whatever words.
        """
        if self.speaks and quote.speaker and not self._concerns_the_named(quote):
            return False
        shown = _terms(quote.passage.of(quote.article.text), quote)
        if not self.strict:
            return self._is_held(shown)
        titled = shown | _terms(quote.article.title, quote)
        if self.spoken_by_the_named(quote):
            return self._is_held(shown) or self._is_held(titled, _TOLD_AROUND)
        return self._may_be_theirs(quote, titled) and self._is_held(shown)

    def _may_be_theirs(self, quote: Quote, titled: set[str]) -> bool:
        """Whether what nobody is known to say may be said by whom the question names."""
        is_told_of_them = quote.said is None or quote.speaker is not None
        if self.speaks and is_told_of_them:
            return False
        if not self.sure:
            return True
        return self._names(titled) and (not self.by_name or self._may_tell_what_they_say(quote))

    def _may_tell_what_they_say(self, quote: Quote) -> bool:
        """Whether a quote may tell what somebody says who is not known to say it.

        It names them beside a word for saying, or outside of what is said by nobody with a name.
        """
        article, language = quote.article, quote.article.language or ""
        if said := quote.said:
            shown = quote.passage
            around = (
                f"{article.text[shown.start : said.start]} {article.text[said.end : shown.end]}"
            )
            named = self._names(_terms(f"{article.title} {around}", quote))
            return named and not has_a_name(called(article, quote), language)
        parts = (one.of(article.text) for one in sentences(article.text, quote.span, language))
        return any(
            self._names(_terms(part, quote)) and self._speaks(part, language) for part in parts
        )

    def _speaks(self, sentence: str, language: str) -> bool:
        """Whether a sentence has a word for saying beside whom the question names.

        It stands shortly behind them, or before them in the same clause.
        """
        words = lexicon(language)
        if words.unspaced:
            return words.cue.search(sentence) is not None
        pieces = _PIECES.findall(sentence.casefold())
        cues = [place for place, one in enumerate(pieces) if one in words.alone]
        called = [place for place, one in enumerate(pieces) if self._calls(one, language)]
        return any(_is_near(cue, name, pieces) for cue in cues for name in called)

    def _calls(self, word: str, language: str) -> bool:
        held = set(searched_terms(word, language))
        return any(not held.isdisjoint(one.variants) for one in self.named)

    def answered_by(self, quote: Quote) -> bool:
        """Whether a quote itself is about it, and is said by or names whom the question names."""
        return self._is_held(_terms(quote.text, quote)) and self._concerns_the_named(quote)

    def _concerns_the_named(self, quote: Quote) -> bool:
        return self.spoken_by_the_named(quote) or self._names(_terms(quote.text, quote))

    def _names(self, held: set[str]) -> bool:
        told = sum(word.idf for word in self.named if not held.isdisjoint(word.variants))
        return told > 0 and told >= _NAMED * sum(word.idf for word in self.named)

    def _is_held(self, held: set[str], most: float = _TOLD) -> bool:
        told = sum(word.idf for word in self.words if not held.isdisjoint(word.variants))
        return told >= most * sum(word.idf for word in self.words)

    def is_held(self, words: Collection[Word], *, around: bool = False) -> bool:
        """Whether so many of its words are held, or only `around`, that something is about it."""
        told = sum(word.idf for word in self.words if word in words)
        return told >= (_TOLD_AROUND if around else _TOLD) * sum(word.idf for word in self.words)

    def spoken_by_the_named(self, quote: Quote) -> bool:
        """Whether a quote is said by somebody whom the question names."""
        name = called(quote.article, quote)
        return self.is_whom(name, quote.article.language or "")

    def is_whom(self, name: str, language: str) -> bool:
        """Whether somebody with this name may be whom the question names."""
        return may_be_called(name, language, self.named, self.called)


def _is_near(cue: int, name: int, pieces: Sequence[str]) -> bool:
    """Whether a word for saying stands near a name, each at its place among words and marks."""
    between = pieces[min(cue, name) + 1 : max(cue, name)]
    words = [one for one in between if one.isalnum()]
    return len(words) <= _NEAR and (name < cue or len(words) == len(between))


def _terms(text: str, quote: Quote) -> set[str]:
    return set(searched_terms(text, quote.article.language or ""))
