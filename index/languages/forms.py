"""The keys for what is written onto words and names, and taken off them: the section [forms].

A - stands for no ending at all. See index/statements/word_forms.py.
"""

from __future__ import annotations

from index.languages import checks
from index.languages.keys import Key, words

# First names, last names and offices in any case.
_CASES: dict[str, Key] = {
    "name_endings": words("Endings of first names in another case than the first (Игоря, Олегом)."),
    "first_endings": words(
        "What first names may have in their first case in the place of those, - for nothing "
        "(Игорь, Олег)."
    ),
    "shortened_names": Key(
        "groups",
        "Beginnings of first names that lose a letter before an ending, each with the name, a name "
        "a line (павл, павел).",
        checks.twos,
    ),
    "name_vowels": words(
        "Endings that first names have in their first case, and others in another (Анна; Павла)."
    ),
    "last_names": Key(
        "pairs",
        "Endings of last names that say whose something is, and behind a slash what they may be in "
        "the first case, - for nothing (ого / ий: Лисицкого): the first line that fits counts.",
    ),
    "last_name_endings": words(
        "Endings of last names in any case: without them, where three letters are left, all forms "
        "of one are the same."
    ),
    "last_name_ends": Key(
        "groups",
        "How what is left of a last name may end, and how that of its other forms does, one a line "
        "(ец, ц: Рябец, Рябца).",
        checks.twos,
    ),
    "name_genitive": words("Endings of last names that say whose something is (Kochs)."),
    "office_endings": words(
        "Endings of offices in any case: without them, where three letters are left, all forms of "
        "one are the same (губернатора, başkanı)."
    ),
    "owned_endings": words(
        "Endings that are taken off before those, behind a vowel: they make an office somebody's "
        "(sözcüsü)."
    ),
    "vowels": words("The vowels behind which that is so.", checks.letters),
    "added_endings": words(
        "Endings of a noun for somebody in another case, which has none in its first (губернатора)."
    ),
    "done_to_endings": words(
        "Endings of a noun that is more often what something is done to than whose something is "
        "(победу)."
    ),
    "bare_ends": words("Letters with which a noun ends that has no ending (фонд, школ)."),
    "ends_of_one": words(
        "Endings that nouns have in the first case of which many have none (школа, школ)."
    ),
    "bare_with": words(
        "Endings in another case by which a noun shows that it has none in its first (фондом)."
    ),
    "whose_suffixes": words("Endings that say whose something is, of a name or noun (Aksoy'un)."),
    "oblique_suffixes": words(
        "Other endings with which no subject stands: to, at, from, with (Ankara'ya, Gül'den)."
    ),
}
# Letters and endings that Arabic and Persian write onto a word.
_WRITTEN_ON: dict[str, Key] = {
    "article": words("The article that is written onto a noun (الوزير)."),
    "name_article": words("The article with which last names may begin (الزهراني)."),
    "before_words": words("Letters that are written onto the next word: and, so, with, to, as."),
    "leading": words("Those of them that are prepositions (with, to, as)."),
    "and": words('The one of them that means "and".'),
    "of_name_forms": words(
        "Those of them without which the forms of a last name are compared (ولبف)."
    ),
    "article_before": Key(
        "groups",
        "How a noun with its article begins behind one of them, and how without, one a line "
        "(للوزير: لل, ال).",
        checks.twos,
    ),
    "owners": words("Endings of a noun that say whose it is (ناديه)."),
    "before_owners": Key(
        "groups",
        "How a noun ends before one of those, and how alone, one a line (ت, ة).",
        checks.twos,
    ),
    "owners_of_persons": words("Endings of a noun for somebody that say whose he is (سخنگویش)."),
    "owners_apart": words("The same behind a half space (سخنگوی‌شان)."),
    "origins": words("Endings of last names, with the article, that tell where somebody is from."),
    "trades": words("Endings of last names that are a noun for somebody without them (وزیری)."),
    "foreign_without": words(
        "Endings without which first names of other languages count here: the word would be "
        "another."
    ),
    "topics": Key(
        "pairs",
        "Words before what a sentence is about, and behind a slash what is written onto its verb "
        "then (أما / ف).",
    ),
    "his_beginnings": words("Beginnings of a verb for saying that show that a man speaks (يقول)."),
    "her_beginnings": words("The same for a woman, in the same order (تقول)."),
    "past": Key(
        "pairs",
        "Endings of a verb for saying in the past that a man did, - for none, and behind a slash "
        "that a woman did (- / ت: قال, قالت): the first line that fits counts.",
        checks.one_behind,
    ),
}
# Words that are known by their end.
_ENDS: dict[str, Key] = {
    "adjectives": words("Endings of adjectives, behind which a noun is no name (der alte Koch)."),
    "no_adjectives": words("Endings of words that are none, though they end as one (sagte Koch)."),
    "office_adjectives": words(
        "Endings, behind three letters, of adjectives of bodies and offices (the Nerian federal "
        "police)."
    ),
    "adverbs": words("Endings of adverbs, which may stand between speaker and verb (quickly)."),
    "gerunds": words("Endings of verbs that open a clause before that of the subject (saying)."),
    "participles": words("Endings of verbs in the past, right behind whoever acts (asked)."),
}
# Words that are written onto each other with an apostrophe or a hyphen.
_APART: dict[str, Key] = {
    "apart": words(
        "Words before an apostrophe that are read as words of their own (l'homme), * for any "
        "letters before their end."
    ),
    "never_apart": words("Phrases with one of them that are read as one word (d'après)."),
    "behind_hyphens": words("Words behind a hyphen that are read as words of their own (dit-il)."),
    "linking": words("Letters that may stand between the two (affirme-t-il)."),
    "behind_initials": words(
        "Small words between an initial and a last name (J. von Berg). Those of English count in "
        "every language: articles name people from everywhere."
    ),
    "before_names": words(
        "Small words that are written onto a name with a hyphen or an apostrophe (al-Zahrani, "
        "d'Aubigny). Those of English count in every language."
    ),
}
FORMS: dict[str, Key] = _CASES | _WRITTEN_ON | _ENDS | _APART
