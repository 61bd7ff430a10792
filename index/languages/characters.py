"""The keys for characters that tell what stands around them where no spaces do: [characters].

See index/statements/grammar/unspaced/. Those of offices, names and surnames themselves are in the
lists of nouns beside the files.
"""

from __future__ import annotations

from index.languages.keys import Key, words

CHARACTERS: dict[str, Key] = {
    "persons": words("Characters with which unknown words for a person end (消防员, 看護師)."),
    "persons_of_three": words(
        "The same, which only count in words of at least three characters (被告人)."
    ),
    "sides": words("Characters with which words of three for a side of several end (投资方)."),
    "persons_of_nouns": words(
        "Characters that make of a noun somebody who has to do with it (裁判长)."
    ),
    "persons_of_saying": words(
        "Those that make of a verb for saying somebody who does it (发言人)."
    ),
    "persons_of_others": words("Those that make somebody of any other word (看守人)."),
    "much": words("Characters for how much: no word that begins with one is a person (太长)."),
    "done": words(
        "Characters behind verbs: no word with one is a person, whatever its end is (看了看人)."
    ),
    "other_sense": Key(
        "pairs",
        "Words for saying of one character, and behind a slash what stands right behind them where "
        "they mean something else (指 / 了): a pair of sides a line.",
    ),
    "offices": words(
        "Characters with which nouns for offices and trades end, of which no list has all."
    ),
    "calling": words("Characters before a surname that call somebody by it (老王)."),
    "relatives": words("Characters behind a name that call somebody as an elder relative (华姐)."),
    "untold": words("Characters that stand for a given name which is not told (王某)."),
    "places": words("Characters with which names of places end, which may begin as people's do."),
    "determining_persons": words("Characters with which determiners of persons end (一名, 这位)."),
    "joining_offices": words("Characters between two offices that one person has (书记兼市长)."),
    "owning": words("Further characters for whose something is, behind whoever has it (之)."),
    "particles": words(
        "Particles of one character that may begin a verb's ending as well: before more kana they "
        "are none (とも)."
    ),
    "in_verbs": Key(
        "pairs",
        "Particles, and behind a slash the kana with which they are part of a verb (が / る: "
        "広がる): a pair of sides a line.",
    ),
    "quoting": words("Particles behind a quotation, whatever kana follow them (「...」と)."),
    "of": words("Particles between an office and the name of who has it (主将の茅野隼は)."),
    "subject": words("Particles behind whoever acts (は)."),
    "before_names": words("Particles behind which names mostly begin."),
    "name_prefixes": words("Characters before a name: former, late, of that country (元, 英)."),
    "title_prefixes": words("Characters before a title: deputy, associate (副)."),
    "given_endings": words("Characters with which given names in kana end (はる子)."),
    "age": words("Characters behind somebody's age in brackets (42歳)."),
}
