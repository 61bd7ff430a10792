"""Words of a cluster that sound alike are those of the vocabulary, slip for slip."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from index.opensearch.gathering import Gathering
from index.opensearch.part import Part
from index.query.sounds import Vocabulary

if TYPE_CHECKING:
    from index.opensearch.ranking import OpenSearchRanking
    from index.query.sounds import Similar

STEMS = ("konashenkov", "ostrovenko", "lindqvist", "harbour", "mirov", "petra", "abdulrahman", "al")
LETTERS = "abdeikorstuv"


def slipped(word: str, chance: random.Random) -> str:
    """Return a word with a slip: a letter left out, put in, mistaken, or exchanged."""
    at = chance.randrange(len(word))
    letter = chance.choice(LETTERS)
    return chance.choice([
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at:],
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :],
        # Exchanged over a letter that is put in or left out: two slips in one place.
        word[:at] + word[at + 1 : at + 2] + letter + word[at : at + 1] + word[at + 2 :],
        word[:at] + word[at + 2 : at + 3] + word[at : at + 1] + word[at + 3 :],
    ])  # fmt: skip


@pytest.mark.parametrize("most", [10_000, 40])
def test_words_that_sound_alike_are_those_of_the_vocabulary(
    ranking: OpenSearchRanking, most: int
) -> None:
    chance = random.Random(7)  # noqa: S311 - seeded, so that it can be repeated
    words = set(STEMS)
    for _ in range(3):
        words |= {slipped(word, chance) for word in sorted(words) for _ in range(3) if word}
    words = {word for word in words if word} | {"山川", "山田", "川"}
    ranking.add([(number, [word]) for number, word in enumerate(sorted(words))], 1)
    ranking.add([(10_000 + number, [word]) for number, word in enumerate(sorted(words)[::3])], 2)
    ranking.commit(1)
    vocabulary = Vocabulary(words)
    assert ranking._moment
    for within in (None, frozenset({2})):
        part = Part(ranking._moment, within)
        part.count(words)
        held = Part(ranking._moment, within)

        def similar(terms: list[str], held: Part = held) -> dict[str, list[Similar]]:
            return Gathering(held, (), None, most).done(
                lambda statistics: {one: list(statistics.similar(one)) for one in terms}
            )

        asked = ["konashenkow", "ostrowenka", "lindkvist", "mirrow", "peta", "ala", "x" * 80]
        asked += [slipped(one, chance) for one in asked]
        wanted = {one: vocabulary.similar(one, part.frequency) for one in asked}
        assert similar(asked) == wanted
        assert similar(asked) == wanted  # which is kept
        pairs = [one for one in vocabulary.pairs_with("山") if part.frequency(one)]
        gathering = Gathering(held, (), None, most)
        assert gathering.done(lambda statistics: statistics.pairs_with("山")) == pairs
        assert similar(["1234"]) == {"1234": []}
