"""Turkish phrases stand in their sentence as their endings show."""

from __future__ import annotations

import pytest

from index.models import Span
from index.statements.grammar.names import Names
from index.statements.grammar.phrases import PhraseReader
from index.statements.grammar.tokens import tokenised
from index.statements.grammar.vocabulary import Vocabulary
from index.statements.lexicon import lexicon
from tests.index.statements.grammar.reading import phrases


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rıza Öztürk gazetecilere konuştu.", "Rıza Öztürk"),
        ("Belediye Başkanı Nermin Aksoy kararı eleştirdi.", "Nermin Aksoy"),
        ("Nermin Aksoy açıklamada bulundu.", "Nermin Aksoy"),
    ],
)
def test_a_noun_behind_a_name_is_no_part_of_it_in_turkish(text: str, name: str) -> None:
    assert phrases(text, "tr")[0] == ("name", name)


def test_who_is_spoken_to_in_turkish_is_governed() -> None:
    text = "Aksoy, Ankara'ya gitti, Doruk'un sorusunu Gül'e göre geçti."
    tokens = tokenised(text, Span(0, len(text)), [], lexicon("tr"))
    vocabulary = Vocabulary("tr")
    found = PhraseReader(vocabulary, Names(vocabulary)).phrases(tokens, 0, len(tokens))
    shown = {tokens[one.first].text: (one.governed, one.owning) for one in found}
    assert shown["Aksoy"] == (False, False)
    assert shown["Ankara'ya"] == (True, False)
    assert shown["Doruk'un"] == (False, True)
    assert shown["Gül'e"] == (False, False)
