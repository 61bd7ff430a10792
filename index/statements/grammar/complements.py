"""What belongs to a noun and stands behind it: "the head of the union", "директор школы"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.grammar.owners import ends_as_owner
from index.statements.grammar.ownership import is_cut_short, is_told, is_whose
from index.statements.grammar.parts import ADJECTIVES, NO_PART, behind_adjectives
from index.statements.grammar.tokens import word_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# What belongs to a noun, in tokens.
_LONGEST = 12


def complement_end(
    tokens: Sequence[Token], last: int, vocabulary: Vocabulary, *, told: bool = False
) -> int:
    """Return where what belongs to the noun before `last` ends, `last` where nothing does.

    Nothing does either where neither a list nor the grammar tells where it ends. `told` is whether
    the verb of saying stands before the noun: a German dative behind it is to whom it is said.
    """
    end = last
    while end - last < _LONGEST:
        more = _behind_word(tokens, end, vocabulary, told=told) or _genitive(
            tokens, end, vocabulary
        )
        if more is None:
            break
        end = more
    return last if is_cut_short(tokens, end, vocabulary) else end


def is_joined(tokens: Sequence[Token], place: int, vocabulary: Vocabulary, *, told: bool) -> bool:
    """Whether a word for "of" stands at `place`, but no article of those who are told something."""
    if place + 1 >= len(tokens) or not _joins(tokens[place], vocabulary):
        return False
    genitive = told and tokens[place].low in vocabulary.genitive_articles
    nouns = tokens[place + 1 : place + 3]
    return not (genitive and any(one.low.endswith(vocabulary.told_endings) for one in nouns))


def _behind_word(
    tokens: Sequence[Token], place: int, vocabulary: Vocabulary, *, told: bool
) -> int | None:
    """Return where a noun ends that a word for "of" joins to the one before it."""
    if place >= len(tokens) or not _joins(tokens[place], vocabulary):
        return None
    begin = place + 1
    most = min(len(tokens), begin + ADJECTIVES)
    while begin < most and vocabulary.flag(tokens[begin]) & (k.DET | k.POSSESSIVE):
        begin += 1
    genitive = tokens[place].low in vocabulary.genitive_articles
    end = _nouns(tokens, begin, vocabulary)
    if end is None or any(map(ends_as_owner, tokens[begin:end])):
        return None  # "the owner of Lenn's only pub"
    if genitive:
        noun, article, owner = tokens[place - 1], tokens[place], tokens[end - 1]
        return None if told and is_told(noun, article, owner, vocabulary) else end
    before, nouns = tokens[place:begin], tokens[begin:end]
    return end if is_whose(before, nouns, vocabulary, told=told) else None


def _joins(token: Token, vocabulary: Vocabulary) -> bool:
    if token.kind != "word":
        return False
    if token.low in vocabulary.belonging or token.low in vocabulary.genitive_articles:
        return True
    if vocabulary.belonging or token.low in vocabulary.coupling:
        return False
    flag = vocabulary.flag(token)
    return bool(flag & k.OF) and not flag & (k.LOCATIVE | k.DET)


def _nouns(tokens: Sequence[Token], begin: int, vocabulary: Vocabulary) -> int | None:
    """Return where the nouns end that begin at `begin`, behind adjectives or without."""
    place = behind_adjectives(tokens, begin, vocabulary)
    if place < len(tokens) and _is_noun(tokens[place], vocabulary):
        if vocabulary.flag(tokens[place]) & k.NOUN == k.TIME and not tokens[place].upper:
            return None
        place += 1
        most = min(len(tokens), begin + _LONGEST)
        while place < most and _goes_on(tokens, place, vocabulary):
            place += 1
        return place
    if place == begin or vocabulary.capital_nouns:
        return None
    if not _closes(tokens, place, vocabulary):
        return None  # "la abogada de este recurrirá la pena"
    if vocabulary.head_first:
        return begin + 1  # "la portavoz de los regantes"
    return place if place == begin + 1 else None


def _is_noun(token: Token, vocabulary: Vocabulary) -> bool:
    if token.kind != "word":
        return False
    flag = vocabulary.flag(token)
    if token.upper:
        return not flag & (k.PRONOUN | k.NARRATOR | k.DET) or token.text.isupper()
    return not vocabulary.capital_nouns and bool(flag & k.NOUN) and not flag & NO_PART


def _goes_on(tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> bool:
    """Whether a word goes on with the noun before it: "the ferry company", "Medio Ambiente"."""
    token = tokens[place]
    if not _is_noun(token, vocabulary):
        return False
    if token.upper:
        return True
    return not vocabulary.head_first and not token.low.endswith(vocabulary.acting_endings)


def _closes(tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> bool:
    """Whether a phrase ends before a token that is surely none of it."""
    if place >= len(tokens) or tokens[place].kind != "word":
        return True
    flag = vocabulary.flag(tokens[place])
    return bool(flag & (k.SAID | k.SKIPPED | k.RELATIVE | k.BOUND | k.PREPOSITION | k.OF))


def _genitive(tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> int | None:
    """Return where a noun ends whose case or place shows that it belongs to the one before it."""
    if not vocabulary.owners_behind or place >= len(tokens) or tokens[place].kind != "word":
        return None
    if vocabulary.plain_names:
        return _owner(tokens, place, vocabulary)
    noun = place
    while (
        noun + 1 < len(tokens)
        and noun - place < ADJECTIVES
        and tokens[noun].low.endswith(vocabulary.adjective_endings)
        and not vocabulary.flag(tokens[noun]) & (NO_PART | k.NOUN)
    ):
        noun += 1
    token = tokens[noun]
    flag = vocabulary.flag(token)
    if token.kind != "word" or flag & NO_PART or flag & k.FIRST:
        return None
    acts = token.low.endswith(vocabulary.verb_endings)  # "вибачилося"
    declined = token.low.endswith(vocabulary.genitive_endings) or token.text.isupper()
    if not declined or acts:
        return None
    following = word_at(tokens, noun + 1)
    closed = following is None or vocabulary.flag(following) & k.SAID
    return noun + 1 if flag & k.NOUN or closed else None


def _owner(tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> int | None:
    """Return where an unknown noun ends right behind one without an article: صاحب محل توابل."""
    article = vocabulary.forms.article
    if article and tokens[place - 1].low.startswith(article):
        return None
    if vocabulary.flag(tokens[place]) & ~k.FIRST:
        return None
    following = word_at(tokens, place + 1)
    if following is None:
        return place + 1
    flag = vocabulary.flag(following)
    if article and flag & k.BOUND and not flag & k.PREPOSITION:
        return place + 1  # "a source of the army that", but not "a teacher taught at"
    return place + 1 if flag & k.SAID and not flag & k.SKIPPED else None
