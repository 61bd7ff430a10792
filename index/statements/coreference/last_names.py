"""The last names of an article: words that follow first names, or stand beside offices."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.coreference.forms import bare
from index.statements.grammar.first_names import INITIAL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# Other meanings of a first name.
_OTHER_SENSES = k.NOUN | k.NOT_NAME | k.SAID | k.SKIPPED | k.PREPOSITION | k.PLACE_NAME
# Words of a full name that no list has, of one with a first name of a list, and of an office.
_FULL_NAMES, _SHORT, _LONGEST_OFFICE = range(2, 4), 2, 5
# Words of an office between commas behind a name, with whose it is.
_LONGEST_ASIDE = 9
# So near before a first name stands "as for": behind it, the verb begins with a letter for "so".
_NEAR = 4


def last_names(texts: Iterable[Sequence[Token]], vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the words that follow first names."""
    read = list(texts)
    listed = vocabulary.listed
    counts = Counter(one.low for tokens in read for one in tokens) if vocabulary.plain_names else {}
    for tokens in read:
        if len(tokens) == 1:
            continue
        if vocabulary.plain_names:
            yield from _between_commas(tokens, vocabulary)
            yield from _before_offices(tokens, vocabulary)
        for place, (one, following) in enumerate(pairwise(tokens)):
            if not vocabulary.plain_names and not listed(one.low) & k.FIRST:
                continue  # as most words are
            flag = _first_name(tokens, place, vocabulary)
            if not flag & k.FIRST or one.kind != "word" or following.kind != "word":
                continue
            if INITIAL.fullmatch(following.text) and place + 2 < len(tokens):
                following = tokens[place + 2]  # noqa: PLW2901 - "Anna K. Berg"
            may = _may_follow(
                vocabulary.listed(following.low), vocabulary,
                capitals=one.upper and following.upper,
                sure=not flag & (_OTHER_SENSES | k.FOREIGN),
            )  # fmt: skip
            if not may or _begins_anew(tokens, place, vocabulary):
                continue
            before = vocabulary.listed(tokens[place - 1].low) if place else 0
            if vocabulary.plain_names and not _tells(
                flag, before, following.low, counts, vocabulary.forms.name_article
            ):
                continue
            yield bare(following.low, vocabulary.language)


def _first_name(tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> int:
    """Return what a word tells that may be a first name, or the second word of one."""
    one, listed = tokens[place], vocabulary.listed
    if one.low in vocabulary.second_names and place and listed(tokens[place - 1].low) & k.FIRST:
        return listed(one.low) | k.FIRST_U
    return vocabulary.flag(one) if vocabulary.is_joined(one.low) else listed(one.low)


def _begins_anew(tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> bool:
    """Whether in Arabic the word behind a first name is none of it: a verb, "and", "to"."""
    following = tokens[place + 1]
    if vocabulary.is_joined(following.low) or vocabulary.leads_in(following.low):
        return True
    near = {one.low for one in tokens[max(0, place - _NEAR) : place]}
    for topic, so in vocabulary.forms.topics:
        if following.low.startswith(so) and not near.isdisjoint(topic):
            return True
    return bool(place) and _is_whole(tokens[place - 1], tokens[place], following, vocabulary)


def _between_commas(tokens: Sequence[Token], vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the unknown words of names that offices stand beside, with commas between.

    Names from abroad are in no list: "مدرب النسور، روي تافاريس، قال", "امیر صادقی، سرمربی تیم،".
    """
    flag = vocabulary.flag
    for place, comma in enumerate(tokens):
        if comma.kind != "comma":
            continue
        last = place + 1
        while last < len(tokens) and tokens[last].kind == "word" and not flag(tokens[last]):
            last += 1
        closed = last < len(tokens) and tokens[last].kind == "comma"
        if closed and last - place - 1 in _FULL_NAMES and _ends_office(tokens, place, vocabulary):
            yield from (one.low for one in tokens[place + 1 : last])
        if place > 1 and last == place + 1 and last < len(tokens):
            first, second = tokens[place - 2 : place]
            opens = place == _SHORT or tokens[place - _SHORT - 1].kind != "word"
            named = flag(first) & k.FIRST and second.kind == "word" and not flag(second)
            if opens and named and flag(tokens[last]) & k.SOMEBODY:
                yield second.low


def _before_offices(tokens: Sequence[Token], vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the unknown words of names that open a clause, with an office between commas behind.

    "هراچ میناسیان، مدیرعامل سازمان تاکسیرانی، ...": the second comma tells it from a list.
    """
    flag = vocabulary.flag
    for place, comma in enumerate(tokens):
        if comma.kind != "comma" or place + 1 >= len(tokens):
            continue
        first = place
        while first and tokens[first - 1].kind == "word" and not _is_known(tokens[first - 1], flag):
            first -= 1
        opens = not first or tokens[first - 1].kind != "word"
        if opens and _is_source(tokens[first], vocabulary):
            first += 1  # "وبحسب كمال الوزان"
        if not opens or place - first not in _FULL_NAMES:
            continue
        if flag(tokens[place + 1]) & k.SOMEBODY and _is_aside(tokens, place + 1, vocabulary):
            yield from (one.low for one in tokens[first:place])


def _is_source(token: Token, vocabulary: Vocabulary) -> bool:
    """Whether a word says that it is so according to whoever is named behind it."""
    joined = (token.low.removeprefix(one) for one in vocabulary.forms.and_)
    return token.low in vocabulary.by or any(one in vocabulary.by for one in joined)


def _is_known(token: Token, flag: Callable[[Token], int]) -> bool:
    return bool(flag(token) & ~(k.FIRST | k.FOREIGN))


def _is_aside(tokens: Sequence[Token], first: int, vocabulary: Vocabulary) -> bool:
    """Whether an office ends with a comma, not far behind."""
    for token in tokens[first : first + _LONGEST_ASIDE]:
        if token.kind == "comma":
            return True
        if token.kind != "word" or vocabulary.flag(token) & k.SAID:
            return False
    return False


def _ends_office(tokens: Sequence[Token], end: int, vocabulary: Vocabulary) -> bool:
    """Whether an office ends at a place, with a few words for whose it is."""
    for place in range(end - 1, max(end - _LONGEST_OFFICE, 0) - 1, -1):
        flag = vocabulary.flag(tokens[place])
        if tokens[place].kind != "word" or flag & (k.SAID | k.BOUND | k.PRONOUN | k.PREPOSITION):
            return False
        if flag & k.SOMEBODY:
            return True
    return False


def _is_whole(before: Token, one: Token, following: Token, vocabulary: Vocabulary) -> bool:
    """Whether two first names are all of a name in Arabic, so that another word is none of it."""
    article = vocabulary.forms.article
    if not article or following.low.startswith(article):
        return False
    listed = vocabulary.listed
    first = k.FIRST if one.low not in vocabulary.second_names else 0
    return bool(
        listed(before.low) & first
        and listed(one.low) & first
        and not listed(following.low) & k.FIRST
    )


def _tells(
    flag: int, before: int, following: str, counts: Mapping[str, int], article: tuple[str, ...]
) -> bool:
    """Whether a first name shows without a capital that a last name follows."""
    if not flag & (_OTHER_SENSES | k.FOREIGN):
        return True
    if flag & k.DET:
        return False
    titled = before & (k.TITLE | k.SOMEBODY) and not before & k.FIRST
    if flag & (k.SOMEBODY | k.TITLE) and not titled and following.startswith(article):
        return False  # "نجم النسور" is a star of theirs
    return bool(titled) or following.startswith(article) or counts[following] > 1


def _may_follow(flag: int, vocabulary: Vocabulary, *, capitals: bool, sure: bool) -> bool:
    """Whether a word with these flags may be the last name behind a first name."""
    if vocabulary.plain_names:
        return not flag & ~(k.FIRST | k.MAN | k.DEMONYM)  # many last names are trades
    listed = flag & (k.SAID | k.BOUND | k.DET | (0 if sure else k.NOUN))
    return capitals and not (listed and vocabulary.capital_nouns)
