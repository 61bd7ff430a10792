"""Sentences come back from the words that they are kept as."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from index.models import Passage, Role, Sentence, Span
from index.storage.analyses import analysis_of, sentences_again, sentences_of

ROLES: list[Role] = ["", "asks", "label"]
SPANS = st.tuples(st.integers(0, 500), st.integers(1, 90)).map(lambda p: Span(p[0], p[0] + p[1]))
TERMS = st.lists(st.text("abcü7", min_size=1, max_size=5), max_size=4).map(tuple)
SENTENCES = st.builds(
    Sentence, SPANS, TERMS, st.integers(0, 9), st.sampled_from(ROLES), opens=st.booleans()
)


def written(*sentences: Sentence) -> str:
    whole = sentences[0].span.joined(sentences[-1].span)
    return analysis_of(Passage(whole, sentences))


@given(st.lists(SENTENCES, min_size=1, max_size=4))
def test_sentences_come_back(sentences: list[Sentence]) -> None:
    found = written(*sentences)
    assert sentences_of(found) == sentences_again(found) == tuple(sentences)


def test_other_ways_to_write_a_word_come_back_with_its_place() -> None:
    sentence = Sentence(
        Span(0, 9), ("cease", "fire", "now"), 1, "asks", ((1, "ceasefire"), (1, "x"))
    )
    opening = Sentence(Span(10, 12), (), opens=True)
    kept = written(sentence, opening)
    assert kept == "0 9 1? cease fire|ceasefire|x now\n+10 12 0 "
    assert sentences_of(kept) == (sentence, opening)
