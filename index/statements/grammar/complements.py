"""What belongs to a noun and stands behind it: "the head of the union", "директор школы"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.grammar.owners import ends_as_owner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# In tokens: what belongs to a noun, an apposition behind what is known of it, and adjectives.
_LONGEST, _LONGEST_APPOSITION, _ADJECTIVES = 12, 9, 2
# Words of a clause that tells what somebody does, and those of no noun phrase.
_TELLS = k.SAID | k.PRONOUN | k.NARRATOR | k.SKIPPED
_NO_NOUN = _TELLS | k.BOUND | k.RELATIVE | k.PREPOSITION | k.OF | k.DET
# Whose somebody is without an article as well ("d'une banque").
_OWNS = k.SOMEBODY | k.PEOPLE | k.GROUP | k.PLACE | k.KIN
# Behind these a phrase goes on.
_LEADS = k.PREPOSITION | k.OF | k.DET | k.POSSESSIVE


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
    return last if _is_cut_short(tokens, end, vocabulary) else end


def is_joined(tokens: Sequence[Token], place: int, vocabulary: Vocabulary, *, told: bool) -> bool:
    """Whether a word for "of" stands at `place`, but no article of those who are told something."""
    if place + 1 >= len(tokens) or not _joins(tokens[place], vocabulary):
        return False
    genitive = told and tokens[place].low in vocabulary.genitive_articles
    nouns = tokens[place + 1 : place + 3]
    return not (genitive and any(one.low.endswith(vocabulary.told_endings) for one in nouns))


def apposition_end(tokens: Sequence[Token], last: int, vocabulary: Vocabulary) -> int | None:
    """Return where an apposition behind a name ends of which the words up to `last` are known.

    None where what follows is no part of a noun phrase: no apposition stands there.
    """
    if vocabulary.suffixes:  # no noun goes on there
        return None if last < len(tokens) and tokens[last].kind == "word" else last
    if last < len(tokens) and tokens[last].text.isdigit():
        return None
    if _is_whole(tokens, last, vocabulary):
        return last
    for place in range(last, min(len(tokens), last + _LONGEST_APPOSITION) + 1):
        leads = bool(vocabulary.flag(tokens[place - 1]) & _LEADS)
        if place == len(tokens) or _bounds(tokens[place], vocabulary, leads=leads):
            return None if leads and place > last else place
        if _tells(tokens, place, vocabulary, leads=leads):
            break
    end = complement_end(tokens, last, vocabulary)
    return end if end > last or _tells(tokens, last, vocabulary, leads=False) else None


def _bounds(token: Token, vocabulary: Vocabulary, *, leads: bool) -> bool:
    """Whether a noun phrase ends before a token; `leads` is whether the word before leads on."""
    if token.kind != "word":
        return not (token.kind == "quote" and leads)  # "gérant du « Lapin bleu »"
    flag = vocabulary.flag(token)
    clause = flag & k.RELATIVE or (flag & k.BOUND and not flag & k.PREPOSITION)
    return bool(clause) and not leads


def _tells(tokens: Sequence[Token], place: int, vocabulary: Vocabulary, *, leads: bool) -> bool:
    """Whether a word is of a clause: a verb, or the object of one that no list has."""
    flag = vocabulary.flag(tokens[place])
    if flag & _TELLS:
        return not (flag & k.NOUN and leads)
    article = flag & k.DET and not flag & k.OF
    return bool(article) and _unknown(tokens, place - 1, vocabulary)


def _is_whole(tokens: Sequence[Token], last: int, vocabulary: Vocabulary) -> bool:
    """Whether a verb that no list has may follow, where a noun goes on with a word for "of"."""
    if not vocabulary.belonging or not _unknown(tokens, last, vocabulary):
        return False
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    if following is None or following.kind != "word":
        return False
    flag = vocabulary.flag(following)
    return bool(flag & k.DET) or not flag & (k.PREPOSITION | k.OF)


def _behind_word(
    tokens: Sequence[Token], place: int, vocabulary: Vocabulary, *, told: bool
) -> int | None:
    """Return where a noun ends that a word for "of" joins to the one before it."""
    if place >= len(tokens) or not _joins(tokens[place], vocabulary):
        return None
    begin = place + 1
    most = min(len(tokens), begin + _ADJECTIVES)
    while begin < most and vocabulary.flag(tokens[begin]) & (k.DET | k.POSSESSIVE):
        begin += 1
    genitive = tokens[place].low in vocabulary.genitive_articles
    end = _nouns(tokens, begin, vocabulary)
    if end is None or any(map(ends_as_owner, tokens[begin:end])):
        return None  # "the owner of Lenn's only pub"
    if genitive:
        return None if told and _is_told(tokens, place, end, vocabulary) else end
    return end if _is_whose(tokens, place, begin, end, vocabulary, told=told) else None


def _is_whose(
    tokens: Sequence[Token], place: int, begin: int, end: int, vocabulary: Vocabulary, *, told: bool
) -> bool:
    """Whether something is whose or of what somebody is, and no adverb: "di nuovo", "of course"."""
    nouns, before = tokens[begin:end], tokens[place:begin]
    if not vocabulary.belonging or any(one.low in vocabulary.adverbial_nouns for one in nouns):
        return not vocabulary.belonging
    flags = [vocabulary.flag(one) for one in nouns]
    new = any(one.low in vocabulary.indefinite for one in before)
    somebodys = any(vocabulary.flag(one) & k.POSSESSIVE for one in before)
    if vocabulary.capital_nouns:
        return not ((new or somebodys) and flags[-1] & k.THING)
    if any(one.upper for one in nouns) or any(one & _OWNS for one in flags):
        return True
    article = begin > place + 1 or before[0].low in vocabulary.contracted
    about = told and bool(flags[-1] & k.DOCUMENT)  # "said the minister of the report"
    return article and not (somebodys or about or (new and flags[-1] & k.NOUN))


def _joins(token: Token, vocabulary: Vocabulary) -> bool:
    if token.kind != "word":
        return False
    if token.low in vocabulary.belonging or token.low in vocabulary.genitive_articles:
        return True
    if vocabulary.belonging or token.low in vocabulary.coupling:
        return False
    flag = vocabulary.flag(token)
    return bool(flag & k.OF) and not flag & (k.LOCATIVE | k.DET)


def _is_told(tokens: Sequence[Token], place: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether it may be to somebody that something is said: "sagte der Chef der Zeitung"."""
    noun, flag = tokens[end - 1], vocabulary.flag(tokens[end - 1])
    if vocabulary.flag(tokens[place]) & k.OBLIQUE:
        return False
    if noun.low.endswith(vocabulary.told_endings):
        return True
    if tokens[place - 1].low in vocabulary.speaking_for:
        return False  # "ein Sprecher der Polizei"
    initials = len(noun.text) > 1 and noun.text.isupper()
    return bool(flag & k.SOMEBODY) or initials or noun.low in vocabulary.often_told


def _is_cut_short(tokens: Sequence[Token], end: int, vocabulary: Vocabulary) -> bool:
    """Whether a phrase goes on with another noun or adjective: "of research and development"."""
    place = end
    while place - end < _ADJECTIVES and _unknown(tokens, place, vocabulary):
        place += 1
    if vocabulary.head_first and vocabulary.belonging and place < len(tokens):
        token = tokens[place]
        flag = 0 if token.upper else vocabulary.flag(token)
        if token.kind == "word" and flag & k.NOUN & ~k.TIME and not flag & _NO_NOUN:
            return True  # "des Affaires étrangères"
    if place + 1 >= len(tokens) or tokens[place].low not in vocabulary.coupling:
        return False
    return not vocabulary.flag(tokens[place + 1]) & (k.SAID | k.PRONOUN | k.SKIPPED)


def _nouns(tokens: Sequence[Token], begin: int, vocabulary: Vocabulary) -> int | None:
    """Return where the nouns end that begin at `begin`, behind adjectives or without."""
    place = begin
    while (
        place < len(tokens) and place - begin < _ADJECTIVES and _unknown(tokens, place, vocabulary)
    ):
        place += 1
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


def _unknown(tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> bool:
    """Whether a small word is in no list of nouns, and may be a noun or an adjective."""
    if place >= len(tokens):
        return False
    token = tokens[place]
    if token.kind != "word" or token.upper or vocabulary.flag(token) & (_NO_NOUN | k.NOUN):
        return False
    return not token.text.isdigit()


def _is_noun(token: Token, vocabulary: Vocabulary) -> bool:
    if token.kind != "word":
        return False
    flag = vocabulary.flag(token)
    if token.upper:
        return not flag & (k.PRONOUN | k.NARRATOR | k.DET) or token.text.isupper()
    return not vocabulary.capital_nouns and bool(flag & k.NOUN) and not flag & _NO_NOUN


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
        and noun - place < _ADJECTIVES
        and tokens[noun].low.endswith(vocabulary.adjective_endings)
        and not vocabulary.flag(tokens[noun]) & (_NO_NOUN | k.NOUN)
    ):
        noun += 1
    token = tokens[noun]
    flag = vocabulary.flag(token)
    if token.kind != "word" or flag & _NO_NOUN or flag & k.FIRST:
        return None
    acts = token.low.endswith(vocabulary.verb_endings)  # "вибачилося"
    declined = token.low.endswith(vocabulary.genitive_endings) or token.text.isupper()
    if not declined or acts:
        return None
    following = tokens[noun + 1] if noun + 1 < len(tokens) else None
    closed = following is None or following.kind != "word" or vocabulary.flag(following) & k.SAID
    return noun + 1 if flag & k.NOUN or closed else None


def _owner(tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> int | None:
    """Return where an unknown noun ends right behind one without an article: صاحب محل توابل."""
    article = vocabulary.forms.article
    if article and tokens[place - 1].low.startswith(article):
        return None
    if vocabulary.flag(tokens[place]) & ~k.FIRST:
        return None
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if following is None or following.kind != "word":
        return place + 1
    flag = vocabulary.flag(following)
    if article and flag & k.BOUND and not flag & k.PREPOSITION:
        return place + 1  # "a source of the army that", but not "a teacher taught at"
    return place + 1 if flag & k.SAID and not flag & k.SKIPPED else None
