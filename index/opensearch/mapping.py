"""The two indices of a library: their settings, and what Lucene scores by. Pure."""

from __future__ import annotations

from hashlib import sha256
from math import exp, floor, log
from typing import TYPE_CHECKING, Any

from index.query.sounds import bucket, is_pair, sound

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# Another number means other indices: those of an earlier version are left to it, until it is gone.
VERSION = 2
K1, B = 1.5, 0.75
# Lucene takes no term of more than 32,766 bytes.
_LONGEST = 1000
# No word of a question sounds like a longer one.
LONGEST_SOUND = 5000
# A question brings one number for each term, in single precision: 24 bits. Its whole part is the
# term's weight, rounded up to one of `_WEIGHTS` steps of the heaviest one. Its fraction is the
# average length in the part that is asked, rounded up, as a logarithm in steps of 1/1024.
_WEIGHTS, _STEPS, _LARGEST = (1 << 14) - 2, 1024, 8.0
# Factor that makes up for what single precision may lose in a sum.
SLACK = 1 + 1e-5

# The smallest number above zero in single precision, but for some.
_AS_MUCH = 1e-30
_LENGTH_WEIGHT = f"{K1 * B!r} / Math.exp((query.boost - Math.floor(query.boost)) * {_LARGEST!r})"
_SCORE = f"Math.floor(query.boost) * doc.freq / (doc.freq + {K1 * (1 - B)!r} + weight * doc.length)"
# By how much a passage's own score is above another one, in double precision and in the same order
# of terms as `exactly.py` has them: nothing is found that scores less. One that scores as much is
# behind all that score more.
_AHEAD = f"""
    double norm = {K1 * (1 - B)!r} + params.length * doc['length'].value;
    double score = 0;
    for (int i = 0; i < params.terms.length; i++) {{
        double weight = params.weights[i];
        int often = termFreq('terms', params.terms[i]);
        score += weight * often / (often + norm);
    }}
    return score == params.than ? {_AS_MUCH!r} : Math.max(0, score - params.than);
"""


def passages_index(shards: int) -> dict[str, Any]:
    """Return the settings and the mapping of the index of passages.

    Terms are a list: each is one token as it is, for one may hold a space.
    """
    bound = {
        "type": "scripted",
        "weight_script": {"source": f"return {_LENGTH_WEIGHT};"},
        "script": {"source": f"return {_SCORE};"},
    }
    terms = {
        "type": "text",
        "analyzer": "keyword",
        "index_options": "freqs",
        "similarity": "bound",
    }
    number = {"type": "long"}
    own = {"similarity": {"bound": bound}}
    properties = {
        "terms": terms, "id": number, "collection": number, "length": number | {"index": False},
    }  # fmt: skip
    return _index(shards, own, properties, source=["terms"])


def words_index() -> dict[str, Any]:
    """Return the settings and the mapping of the index of words, by sound and by characters.

    It also holds the state of the library, see `state.py`.
    """
    exactly = {"type": "keyword", "doc_values": False, "norms": False}
    properties = {
        "sound": exactly, "key": exactly, "characters": exactly, "place": {"type": "long"},
    }  # fmt: skip
    return _index(1, {}, properties, source=["term", "state"])


def _index(
    shards: int, own: dict[str, Any], properties: dict[str, Any], source: list[str]
) -> dict[str, Any]:
    settings = {
        "number_of_shards": shards,
        # One copy more wherever there are two nodes.
        "auto_expand_replicas": "0-1",
        # It is refreshed where a change is whole, and never in between.
        "refresh_interval": "-1",
        # A removed passage stays removed, however late the write of a slower process arrives.
        "gc_deletes": "1h",
    }
    mappings = {
        "dynamic": False,
        "_meta": {"version": VERSION},
        "_source": {"includes": source},
        "properties": properties,
    }
    return {"settings": settings | own, "mappings": mappings}


def stored(term: str) -> str:
    """Return a term as it is in the index."""
    return term if len(term) < _LONGEST else "\x01" + sha256(term.encode()).hexdigest()


def boosts(weights: Sequence[float], average: float) -> tuple[list[float], float]:
    """Return what a question brings for its terms, and by what a score becomes an upper bound.

    `weights` are above zero, `average` is the average length of what is asked.
    """
    step = max(weights, default=1.0) / _WEIGHTS
    place = min(max(0.0, -floor(-_STEPS / _LARGEST * log(average)) / _STEPS), 1 - 1 / _STEPS)
    # It is as if passages were as long as those of an average that is too large for the steps.
    drift = max(1.0, average / exp(place * _LARGEST))
    whole = [max(1, -floor(-weight / step)) for weight in weights]
    return [one + place for one in whole], step * drift * SLACK


def ahead(
    query: dict[str, Any], weighed: Mapping[str, float], average: float, than: float, bound: float
) -> dict[str, Any]:
    """Return the query for the passages of another one that score no less than `than`.

    They are scored by how much more that is, in single precision. `bound` is what that query gives
    them at least.
    """
    params = {
        "terms": list(weighed), "weights": list(weighed.values()), "length": K1 * B / average,
        "than": than,
    }  # fmt: skip
    return {
        "script_score": {
            "query": {"function_score": {"query": query, "min_score": bound}},
            "script": {"source": _AHEAD, "params": params},
            "min_score": _AS_MUCH,
        }
    }


def word(term: str) -> tuple[str, dict[str, Any]] | None:
    """Return the id and the entry of a term in the index of words; None where none finds it."""
    heard = sound(term)
    pair = is_pair(term)
    if not pair and (not heard or len(heard) > LONGEST_SOUND):
        return None
    digest = sha256(term.encode()).digest()
    entry: dict[str, Any] = {"term": term, "place": int.from_bytes(digest[:8]) >> 1}
    if heard and len(heard) <= LONGEST_SOUND:
        entry |= {"sound": heard, "key": key(heard, len(heard))}
    if pair:
        entry["characters"] = sorted(set(term))
    return digest[:16].hex(), entry


def key(heard: str, length: int) -> str:
    """Return under what the sounds are kept that begin like one, and have so many letters."""
    return f"{bucket(heard)}{length}"
