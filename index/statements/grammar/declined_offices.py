"""Offices in languages whose nouns and names show by their forms how they stand to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.grammar.declension import may_be_whose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.phrase import Phrase
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# Words between an office and the full name that it leads to, at most; words of a full name.
_LONGEST, _FULL_NAME = 7, 2
# Words that never stand between an office and its name.
_PARTING = (
    k.SAID | k.BOUND | k.PRONOUN | k.PREPOSITION | k.RELATIVE | k.NARRATOR | k.TIME | k.SKIPPED
)
# Bodies and documents.
_SOURCE = k.GROUP | k.DOCUMENT


def begins_anew(tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> bool:
    """Whether a noun in its first case stands behind one in another: "до міністерки фонд"."""
    if not vocabulary.inflects:
        return False
    before, noun = tokens[place - 1], tokens[place].low
    flag = vocabulary.flag(before)
    if tokens[place].upper:
        return False
    if flag & _SOURCE and not flag & k.SOMEBODY:
        # "у федерації перемогу назвали"
        object_ = noun.endswith(vocabulary.forms.done_to_endings)
        return object_ or not noun.endswith(vocabulary.genitive_endings)
    if before.upper or not flag & k.SOMEBODY:
        return False
    # Without an ending it is of many where it has one in its first case ("директора школ").
    listed, forms = vocabulary.listed, vocabulary.forms
    many = any(listed(noun + ending) & k.NOUN for ending in forms.ends_of_one)
    many = many and not any(listed(noun + ending) & k.NOUN for ending in forms.bare_with)
    return noun[-1] in forms.bare_ends and not many and may_be_whose(before, vocabulary)


def with_office(
    tokens: Sequence[Token], found: list[Phrase], name: Phrase, vocabulary: Vocabulary
) -> Phrase:
    """Return a full name with the office before it that only words for whose it is part off.

    "тренер «Сокола» Вадим Ершов", "директор музея природы Вера Лис". An office in another case is
    somebody else's: "рассказал корреспонденту «Зари» Пётр Дым". `found` are the phrases before it
    in the sentence; those that the name now has are taken out.
    """
    if vocabulary.plain_names and found and vocabulary.owners_behind:
        before = found[-1]
        if before.last + 1 == name.first and tokens[before.last].kind == "comma":
            found[-1] = _without_owner(tokens, before, name, vocabulary)
            name = _without_owner(tokens, name, before, vocabulary)
    if not vocabulary.inflects or not found or name.length < _FULL_NAME or name.name is None:
        return name
    flag = vocabulary.flag
    titled = name.kind & k.SOMEBODY and not flag(tokens[name.first]) & k.DEMONYM
    first = tokens[name.name[0]]
    if titled or not flag(first) & k.FIRST:
        return name
    number = _leading(tokens, found, name, vocabulary)
    if number is None:
        return name
    office = found[number]
    head = tokens[office.head]
    if head.low.endswith(vocabulary.other_case_endings) and vocabulary.listed(first.low) & k.FIRST:
        return name
    del found[number:]
    return name._replace(
        first=office.first, kind=flag(head) & (k.NOUN | k.TITLE), governed=office.governed,
        determined=office.determined, owner=office.owner,
    )  # fmt: skip


def _without_owner(
    tokens: Sequence[Token], office: Phrase, name: Phrase, vocabulary: Vocabulary
) -> Phrase:
    """Return an office without whose it is, where a full name stands beside it behind a comma.

    "سرمربی شاهین، دراگان پتروویچ": the coach has the second name, the team the first.
    """
    if office.length != 1 or name.length < _FULL_NAME or name.kind & k.SOMEBODY:
        return office
    if not office.kind & k.SOMEBODY:
        return office
    kind = vocabulary.flag(tokens[office.first])
    return office._replace(form="description", name=None, head=office.first, kind=kind)


def _leading(
    tokens: Sequence[Token], found: Sequence[Phrase], name: Phrase, vocabulary: Vocabulary
) -> int | None:
    """Return which phrase before a name is the office that leads to it, None for none."""
    lowest = max(found[0].first, name.first - _LONGEST)
    for place in range(name.first - 1, lowest - 1, -1):
        flag = vocabulary.flag(tokens[place])
        joins = flag & k.OF and not flag & k.BOUND  # "директор по закупкам"
        parts = flag & (_PARTING | k.PEOPLE) and not joins
        if tokens[place].kind not in ("word", "quote") or parts:
            return None
        if flag & k.SOMEBODY and tokens[place].kind == "word":
            return next(
                (
                    number
                    for number, one in enumerate(found)
                    if one.head == place and one.form == "description"
                ),
                None,
            )
    return None


def head_of(
    tokens: Sequence[Token], core: int, end: int, vocabulary: Vocabulary, *, governed: bool
) -> int:
    """Return the noun of a description that what it is called by goes with."""
    if vocabulary.head_first:
        return core
    flag = vocabulary.flag(tokens[core])
    if vocabulary.inflects and flag & _SOURCE and not flag & k.SOMEBODY:
        return core  # "міністерство культури"
    if not vocabulary.inflects or not flag & k.SOMEBODY:
        return end - 1
    return core if governed or not may_be_whose(tokens[core], vocabulary) else end - 1
