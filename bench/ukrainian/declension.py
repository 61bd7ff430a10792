"""The cases of Ukrainian nouns, by the rules of school grammar.

A noun is written as in a dictionary, with marks where its ending does not tell how it goes on:
`посол посл-` (what stands before the endings), `весна +весен` (its genitive plural), and one of
`KINDS`. No vocative: nobody is spoken of in it.
"""

from __future__ import annotations

from typing import NamedTuple

# Marks: indeclinable, plural only, an adjective that is a noun, feminine without -а, or with two
# consonants before -я ("стаття"), neuter,
# masculine with -о ("батько"), masculine with a hissing ending ("школяр"), masculine with -у in the
# genitive, which is what most nouns for things have.
KINDS = ("0", "pl", "adj", "f", "n", "m", "mix", "у")
_HISSING = "жчшщ"
_VOWELS = "аеєиіїоуюя"
_SOFTENED = {"г": "з", "к": "ц", "х": "с"}


class Endings(NamedTuple):
    """Endings behind a stem: of the singular, and of the plural but for its genitive."""

    singular: tuple[str, ...]
    plural: tuple[str, ...]


HARD_M = Endings(("а", "ові", "у", "ом", "і"), ("и", "ів", "ам", "ами", "ах"))
MIXED_M = Endings(("а", "еві", "у", "ем", "і"), ("і", "ів", "ам", "ами", "ах"))
SOFT_M = Endings(("я", "еві", "ю", "ем", "і"), ("і", "ів", "ям", "ями", "ях"))
VOWEL_M = Endings(("я", "єві", "ю", "єм", "ї"), ("ї", "їв", "ям", "ями", "ях"))
HARD_F = Endings(("а", "и", "у", "ою"), ("и", "ам", "ами", "ах"))
MIXED_F = Endings(("а", "і", "у", "ею"), ("і", "ам", "ами", "ах"))
SOFT_F = Endings(("я", "і", "ю", "ею"), ("і", "ям", "ями", "ях"))
VOWEL_F = Endings(("я", "ї", "ю", "єю"), ("ї", "ям", "ями", "ях"))
THIRD_F = Endings(("і",), ("і", "ей", "ям", "ями", "ях"))
HARD_N = Endings(("о", "а", "у", "ом", "і"), ("а", "ам", "ами", "ах"))
MIXED_N = Endings(("е", "а", "у", "ем", "і"), ("а", "ам", "ами", "ах"))
SOFT_N = Endings(("е", "я", "ю", "ем", "і"), ("я", "ям", "ями", "ях"))
DOUBLED_N = Endings(("я", "ю", "ям", "і"), ("я", "ям", "ями", "ях"))
ADJECTIVE_M = Endings(("ий", "ого", "ому", "им", "ім"), ("і", "их", "им", "ими"))
ADJECTIVE_F = Endings(("а", "ої", "ій", "у", "ою"), ("і", "их", "им", "ими"))
SOFT_ADJECTIVE_M = Endings(("ій", "ього", "ьому", "ім"), ("і", "іх", "ім", "іми"))
SOFT_ADJECTIVE_F = Endings(("я", "ьої", "ій", "ю", "ьою"), ("і", "іх", "ім", "іми"))


class Forms(NamedTuple):
    """All forms of a noun, in no order: those of one, and those of many."""

    singular: frozenset[str]
    plural: frozenset[str]


def declined(noun: str, *marks: str) -> Forms:
    """Return the forms of a noun; of parts with hyphens, the last has them."""
    stem = next((one[:-1] for one in marks if one.endswith("-")), None)
    genitive = next((one[1:] for one in marks if one.startswith("+")), None)
    kind = next((one for one in marks if one in KINDS), "")
    if kind in ("0", "pl", "adj"):
        return _of_another_kind(kind, noun, genitive)
    if kind == "f" and not noun.endswith("я"):
        return _third(noun, stem)
    if kind == "f" or (noun.endswith(("а", "я")) and kind != "n" and not _is_doubled(noun)):
        return _feminine(noun, genitive)
    if noun.endswith(("о", "е", "я")) and kind != "m":
        return _neuter(noun, genitive)
    return _masculine(noun, noun[:-1] if kind == "m" else stem or noun, kind)


def _of_another_kind(kind: str, noun: str, genitive: str | None) -> Forms:
    if kind == "0":
        return Forms(frozenset({noun}), frozenset({noun}))
    return _adjective(noun) if kind == "adj" else Forms(frozenset(), _many(noun, genitive))


def _forms(noun: str, stem: str, endings: Endings, genitive: str | None = None) -> Forms:
    singular = {noun, *(stem + one for one in endings.singular)}
    plural = {stem + one for one in endings.plural}
    return Forms(frozenset(singular), frozenset(plural | ({genitive} if genitive else set())))


def _masculine(noun: str, stem: str, kind: str) -> Forms:
    if noun.endswith("й"):
        return _forms(noun, stem.removesuffix("й"), VOWEL_M)
    if noun.endswith("ь") or stem.endswith("ь"):
        return _forms(noun, stem.removesuffix("ь"), SOFT_M)
    if stem[-1] in _HISSING or kind == "mix":
        return _forms(noun, stem, MIXED_M)
    found = _forms(noun, stem, HARD_M)
    if noun.endswith(("анин", "янин", "арин", "менин")):
        root = noun[:-2]
        return found._replace(plural=frozenset({root, *(root + one for one in _PEOPLE)}))
    if stem[-1] in _SOFTENED:  # "банку", not "банкі"
        found = found._replace(singular=found.singular - {stem + "і"})
    if kind == "у":
        found = found._replace(singular=found.singular - {stem + "а"})
    return found


_PEOPLE = ("и", "ам", "ами", "ах")


def _feminine(noun: str, genitive: str | None) -> Forms:
    stem, before = noun[:-1], noun[-2]
    genitive = genitive or _zero(noun)
    if noun.endswith("я"):
        vowel = before in _VOWELS or before in "’'ь"
        return _forms(noun, stem, VOWEL_F if vowel else SOFT_F, genitive)
    if before in _HISSING:
        return _forms(noun, stem, MIXED_F, genitive)
    found = _forms(noun, stem, HARD_F, genitive)
    dative = stem[:-1] + _SOFTENED.get(before, before) + "і"
    return found._replace(singular=found.singular | {dative})


def _third(noun: str, stem: str | None) -> Forms:
    """Decline a feminine noun that ends with a consonant: "область", "більшість", "ніч"."""
    bare = stem or noun.removesuffix("ь")
    if bare.endswith("іст"):
        bare = bare[:-3] + "ост"
    found = _forms(noun, bare, THIRD_F)
    if bare.endswith("ост"):
        found = found._replace(singular=found.singular | {bare + "и"})
    single = noun.removesuffix("ь")
    doubled = single[-1] if single[-1] in "дтзсцлнжчш" and single[-2] in _VOWELS else ""
    return found._replace(singular=found.singular | {single + doubled + "ю"})


def _neuter(noun: str, genitive: str | None) -> Forms:
    stem, before = noun[:-1], noun[-2]
    genitive = genitive or _zero(noun)
    if noun.endswith("я"):
        return _forms(noun, stem, DOUBLED_N, genitive)
    if noun.endswith("о"):
        return _forms(noun, stem, HARD_N, genitive)
    return _forms(noun, stem, MIXED_N if before in _HISSING else SOFT_N, genitive)


def _adjective(noun: str) -> Forms:
    """Decline an adjective as its ending shows its gender: "безробітний", "ведуча", "останній"."""
    if noun.endswith("ій"):
        return _forms(noun, noun[:-2], SOFT_ADJECTIVE_M)
    if noun.endswith("ий"):
        return _forms(noun, noun[:-2], ADJECTIVE_M)
    soft = noun.endswith("я")
    return _forms(noun, noun[:-1], SOFT_ADJECTIVE_F if soft else ADJECTIVE_F)


def _many(noun: str, genitive: str | None) -> frozenset[str]:
    """Decline a noun that has only a plural: "діти", "вибори", "кияни"."""
    stem, soft = noun[:-1], noun[-1] in "іїя"
    if noun.endswith(("яни", "ани", "ата", "ята")):
        genitive = genitive or stem
    endings = ("ям", "ями", "ях") if soft and stem[-1] not in _HISSING else ("ам", "ами", "ах")
    return frozenset({noun, genitive or stem + "ів", *(stem + one for one in endings)})


def _is_doubled(noun: str) -> bool:
    """Whether it ends as "засідання" and "життя" do, which are neuter."""
    return len(noun) > 3 and noun.endswith("я") and noun[-2] == noun[-3]


def _zero(noun: str) -> str:
    """Return the genitive plural of a feminine or neuter noun: its stem, with a vowel or ь."""
    stem = noun[:-1]
    if noun.endswith("я"):
        if stem[-1] in _VOWELS:
            return stem + "й"
        if _is_doubled(noun):
            stem = stem[:-1]
        elif stem.endswith("н") and stem[-2] not in _VOWELS:
            return stem[:-1] + "ень"
        return stem if stem[-1] in _HISSING else stem + "ь"
    if stem.endswith("к") and stem[-2] not in _VOWELS:
        return stem[:-1].removesuffix("ь") + ("ьок" if stem[-2] == "ь" else "ок")
    if stem.endswith("ц") and noun.endswith("е"):
        return stem + "ь"
    return stem
