"""Offices whose names words for whose they are part off."""

from __future__ import annotations

import pytest

from index.models import Span
from index.statements.grammar.declined_offices import begins_anew
from index.statements.grammar.names import Names
from index.statements.grammar.phrases import PhraseReader
from index.statements.grammar.tokens import tokenised
from index.statements.grammar.vocabulary import Vocabulary
from index.statements.lexicon import lexicon
from index.statements.spans.marks import quotations


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ушёл тренер «Сокола» Вадим Ершов.", "тренер … Вадим Ершов"),
        ("Ушла хозяйка базы «Омуль» Алена Лис.", "хозяйка базы … Алена Лис"),
        ("Ушёл директор областной больницы Пётр Дым.", "директор областной больницы Пётр Дым"),
        ("Рассказал корреспонденту «Зари» Пётр Дым.", "Пётр Дым"),
        ("Ушёл начальник ЛКС по области Пётр Дым.", "начальник ЛКС по области Пётр Дым"),
        ("Ушёл директор и с ним Пётр Дым.", "Пётр Дым"),
    ],
)
def test_an_office_goes_with_the_name_behind_it(text: str, words: str) -> None:
    vocabulary, within = Vocabulary("ru"), Span(0, len(text))
    quoted = next(quotations(text, [within], dashes=True))
    tokens = tokenised(text, within, quoted, lexicon("ru"))
    found = PhraseReader(vocabulary, Names(vocabulary)).phrases(tokens, 0, len(tokens))[-1]
    shown = ["…" if one.kind == "quote" else one.text for one in tokens[found.first : found.last]]
    assert " ".join(shown) == words


@pytest.mark.parametrize(
    ("text", "anew"),
    [
        ("журналистки фонд", True),
        ("директора школ", False),
        ("директора школы", False),
        ("директор фонд", False),
        ("губернатора штаб", True),
    ],
)
def test_a_noun_in_its_first_case_stands_behind_one_in_another(
    text: str,
    anew: bool,  # noqa: FBT001
) -> None:
    tokens = tokenised(text, Span(0, len(text)), [], lexicon("ru"))
    assert begins_anew(tokens, 1, Vocabulary("ru")) is anew


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("В министерстве культуры назвали", "министерстве культуры"),
        ("В федерации победу назвали", "федерации"),
        ("Совет директоров решил", "Совет директоров"),
        ("В заявлении компании говорится", "заявлении компании"),
        ("В полиции версию назвали", "полиции"),
        ("Комиссия задачу выполнила", "Комиссия"),
    ],
)
def test_a_body_goes_with_a_noun_that_says_whose_it_is_and_with_no_other(
    text: str, words: str
) -> None:
    tokens = tokenised(text, Span(0, len(text)), [], lexicon("ru"))
    vocabulary = Vocabulary("ru")
    found = PhraseReader(vocabulary, Names(vocabulary)).phrases(tokens, 0, len(tokens))[0]
    assert " ".join(one.text for one in tokens[found.first : found.last]) == words
    assert tokens[found.head] is tokens[found.first]
