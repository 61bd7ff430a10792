"""What a language file may hold: its sections, their keys, and what a value is.

`SECTIONS` is in the order of the files, and what it says of a key stands above the key in each.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

# A value of "words" is a string of words or phrases between commas, case-folded when read; one of
# "names" the same as it is written. So is one of "phrases", which are found in any letters: there *
# stands for any further letters, # for a number, and ^ for the beginning of the question. "groups"
# are words between commas that belong together, a group a line; a "flag" is true or false; a "text"
# is one string.
Kind = Literal["words", "names", "phrases", "groups", "flag", "text"]


class Key(NamedTuple):
    """What goes into a key: its kind, and in English for a speaker of the language what it does."""

    kind: Kind
    about: str


def _words(about: str) -> Key:
    return Key("words", about)


def _phrases(about: str) -> Key:
    return Key("phrases", about)


SECTIONS: dict[str, dict[str, Key]] = {
    # How the language writes.
    "writing": {
        "name": Key("text", "The language's own name of itself."),
        "unspaced": Key("flag", "Words stand together without spaces."),
        "accents": Key("flag", "An accent makes another word: others are searched without theirs."),
        "dashes": Key("flag", "A dash opens speech, as quotation marks do."),
        "capital_nouns": Key("flag", "Every noun begins with a capital, not only names."),
        "plain_names": Key(
            "flag", "Names have no capitals, but are known by lists and by the words around them."
        ),
        "compounds": Key("flag", "Nouns are written together as one word (Brückensperrung)."),
        "many_forms": Key(
            "flag",
            "Verbs and nouns have more forms than a list holds: an unknown word that opens a "
            "sentence need not be a name.",
        ),
        "head_first": Key(
            "flag", "A noun stands before what goes with it (la ministra francesa Ana Ruiz)."
        ),
        "articles": Key("flag", "A noun that somebody acts by has an article, unless it is many."),
        "ordinal_stops": Key(
            "flag", "A full stop makes a number an ordinal (3. Oktober) and ends no sentence."
        ),
        "gendered": Key(
            "flag", "Pronouns for people (he, she) may mean a committee or a board as well."
        ),
        "owners_behind": Key(
            "flag",
            "Whose an office is stands behind it without a word between (президент Франции), and "
            "no noun goes on with a name.",
        ),
    },
    # How words are searched: see index/text/terms.py and index/text/stopwords.py.
    "terms": {
        "stop_words": _words(
            "Words that say how a question is asked and not what about: they are not searched, and "
            "they tell which language a question is in."
        ),
        "elisions": _words(
            "Words that are written onto the next one with an apostrophe (l'homme, dell'arte), "
            "without it: they are no part of what is searched."
        ),
        "possessives": _words(
            "Endings that say whose something is (Russia's): they are no part of what is searched. "
            "Those of English count in every language."
        ),
        "endings": _words(
            "Endings of words in a language that no stemmer is known for: they are no part of what "
            "is searched where two letters are left."
        ),
        "units": _words(
            "Words that stand behind a number, often without a space (57km). Those of English "
            "count in every language."
        ),
        "multipliers": Key(
            "groups",
            "A number in digits and the words that multiply by it (12.5 million), a number a "
            "line. Those of English count in every language.",
        ),
        "currencies": _phrases("Words for money behind a number."),
    },
    # Where sentences end: see index/text/sentences.py.
    "sentences": {
        "abbreviations": Key(
            "names",
            "Abbreviations after which a sentence goes on, with their full stops and capitals. "
            "Those of English count in every language: articles name people as Mr. and Gen.",
        ),
        "openers": Key(
            "names",
            "Words that begin a sentence often: after an initial or an acronym (in the U.S.) only "
            "these show that a new one begins. Those of English count in every language.",
        ),
    },
    # Lines that stand around an article and answer nothing: see index/ingest/roles.py.
    "lines": {
        "labels": _phrases(
            "Labels of lines that lead elsewhere, with a colon or nothing behind them "
            '("Read more: ...").'
        ),
        "invitations": _phrases(
            'Phrases that begin a line which wants something of the reader ("Subscribe to ...").'
        ),
        "captions": _phrases(
            'Words that begin the line below a picture, with a colon behind them ("Photo: ...").'
        ),
        "authors": _phrases("Words before the name of whoever wrote the article, in a line alone."),
    },
    # What a question asks for: see index/query/question_types.py.
    "questions": {
        "first": Key(
            "flag", "The words that ask begin the question: further in they join two sentences."
        ),
        "when": _phrases("Phrases that ask for a date."),
        "how_many": _phrases("Phrases that ask for a number."),
        "who": _phrases("Phrases that ask for a person."),
        "where": _phrases("Phrases that ask for a place."),
        "why": _phrases("Phrases that ask for a reason."),
        "how_long": _phrases("Phrases that ask how long something takes."),
        "measure": _phrases("Phrases that ask how old, how far, how high something is."),
        "money": _phrases("Words that show that a question for a number asks for money."),
        "because": _phrases("Phrases that begin a reason in an answer."),
        "fillers": _words(
            "Words that do not say what a question is about: an answer need not hold them, and "
            "they are not missed."
        ),
        "other_senses": _words(
            "Those of the words under [speech] said that in a question mostly do not mean that "
            'somebody spoke ("who wrote the song?"): it is then no question about what was said.'
        ),
    },
    # Questions that go on from the one before: see index/query/follow_ups.py.
    "follow_ups": {
        "openers": _phrases('Words with which such a question begins ("and in Iraq?").'),
        "pronouns": _phrases(
            'Words in it that stand for something in the question before ("when was it built?").'
        ),
        "articles": _words(
            "Those of the pronouns that are an article or a preposition where another word "
            "follows: there they stand for nothing (das Freibad)."
        ),
        "expletives": _phrases(
            'Phrases with a pronoun in them that stands for nothing ("is there a ferry?").'
        ),
        "persons": _phrases(
            "Those of the pronouns that are a person as the subject: the name of whoever spoke in "
            "the answer before is put in their place."
        ),
    },
    # The time that a question names: see index/query/dates.py. Names of months are known.
    "dates": {
        "newest": _phrases('Phrases that ask for what is newest ("the latest on the strike").'),
        "since": _phrases('Phrases right before a date from which on all counts ("since May").'),
        "until": _phrases('Phrases right before a date up to which all counts ("before May").'),
        "since_behind": _phrases(
            "Phrases right behind a date from which on all counts (Mayıs'tan beri)."
        ),
        "until_behind": _phrases(
            "Phrases right behind a date up to which all counts (Mayıs'tan önce)."
        ),
        "of": _words('Words between day, month and year ("10 de mayo de 2014").'),
        "day_endings": _words('Endings of the number of a day ("10th").'),
        "small_months": _words(
            'Names or abbreviations of months that mean something else in small letters ("may"): '
            "they count only with a day or a year."
        ),
        "today": _phrases("Phrases for today."),
        "yesterday": _phrases("Phrases for yesterday."),
        "last_day": _phrases('Phrases for the last day ("the last day of 2016").'),
        "last_week": _phrases('Phrases for the week before this one ("last week").'),
        "last_month": _phrases('Phrases for the month before this one ("last month").'),
        "last_year": _phrases('Phrases for the year before this one ("last year").'),
        "days": _phrases('Phrases for so many days up to today ("the last # days").'),
        "weeks": _phrases(
            'Phrases for so many weeks up to today ("the last # weeks"), one if there is no number '
            '("this week").'
        ),
        "months": _phrases('Phrases for so many months up to today ("the last # months").'),
        "years": _phrases('Phrases for so many years up to today ("the last # years").'),
        "within": _phrases(
            'Words between one of these and the year in which it is ("the last week of 2016").'
        ),
        "in_month": _words(
            "Words right before the name of a month: one that may be something else is a month "
            'there ("in May").'
        ),
        "month_forms": _words(
            "Further forms of the names of months that people write (в марте), January first."
        ),
        "weekday_forms": _words(
            "Further forms of the names of weekdays that people write (во вторник), Monday first, "
            "seven of each kind."
        ),
        "persian_months": _words("The months of the Persian calendar, in order."),
        "islamic_months": _words("The months of the Islamic calendar, in order."),
    },
    # Words that are searched as one, a group a line, each of one word: see index/query/variants.py.
    "variants": {
        "verbs": Key("groups", "Irregular verbs: their forms, one verb a line."),
        "nouns": Key("groups", "Irregular plurals, and the nouns of irregular verbs."),
        "spellings": Key("groups", "Words that are written in two ways, a group a line."),
        "peoples": Key(
            "groups", "Countries and their peoples where the words do not begin alike enough."
        ),
    },
    # Transcripts ("MARR: We will see."): see index/statements/spans/transcripts.py.
    "transcripts": {
        "labels": _words(
            "Words that stand before a colon at the beginning of a line and are nobody's name "
            "(Photo:, Update:). Those of English count in every language."
        ),
        "turns": _words(
            "Words and letters that stand so before questions and answers, without a name (Q:, "
            "Answer:). Those of English count in every language."
        ),
    },
    # The words around a quotation that say who speaks: see index/statements/lexicon.py.
    "speech": {
        "said": _words(
            "Verbs and phrases for saying, in every form that has a subject in the news: somebody "
            "who stands beside one of them speaks."
        ),
        "quoting": _words(
            "Further verbs that go with a quotation, but in a question mostly mean something else "
            "(calls, sees, rejects)."
        ),
        "saying": _words('Forms of such verbs that go with another one ("..., adding that").'),
        "by": _words("Words right before whoever is quoted (according to)."),
        "after": _words("Words right behind whoever is quoted (zufolge)."),
        "he": _words("Pronouns for a man who speaks."),
        "she": _words("Pronouns for a woman who speaks."),
        "they": _words("Pronouns for several people, or for anybody, who speak."),
        "said_plural_endings": _words("Endings of a verb that show that several speak."),
        "said_plural_with": _words("Words right before a verb that show that several speak."),
        "said_singular_with": _words(
            "Words near a verb that show that one speaks, whatever its ending is."
        ),
        "unnamed": _words(
            "Words for people of whom nobody is named (someone, others, many): where they speak, "
            "no name goes with what is said."
        ),
        "narrator": _words("Pronouns for whoever writes the article."),
        "passive": _words('Words before a form of "said" that make it passive (was called).'),
        "platforms": _words(
            "Names of places where people publish (Instagram): what is written there, they do not "
            "say. Those of English count in every language."
        ),
        "relaying": _words("Verbs for passing on what another said (Marr quoted Voss as saying)."),
        "relayed_with": _words("Words behind that other one, before what is passed on (as)."),
        "been": _words(
            "Those of them that leave no doubt, in whatever form the verb is (wurde, été, stato)."
        ),
        "skipped": _words("Words that may stand between speaker and verb, like adverbs."),
        "determiners": _words("Articles and the like, which may stand before a speaker's office."),
        "indefinite": _words(
            "Those of the determiners that begin to speak of somebody (a, another): with others "
            "somebody is meant who was named before."
        ),
        "particles": _words(
            "Small words between the words of a name (von der Leyen). Those of English count in "
            "every language: articles name people from everywhere."
        ),
        "connectors": _words("Words inside a speaker's name or office (minister of)."),
        "belonging": _words(
            "Words by which the name of a body goes on (Bank of England, Liga de Municipios)."
        ),
        "named_after": _words(
            "Words for what is called after people (school, foundation): a name right behind one "
            "of them is none of somebody who speaks (the head of the Camille Lambert school)."
        ),
        "boundaries": _words("Words before and behind which no speaker's name goes on."),
        "times": _words("Words for days, months and hours, which are no speaker's name."),
        "that": _words("Words that begin what is reported (he said that)."),
        "reported": _words("Verb forms that go on with what somebody said (er sei)."),
        "it": _words("Pronouns for a thing or a body that speaks."),
        "prepositions": _words("Words before a noun that is no subject then (with, against)."),
        "locatives": _words(
            "Those of the prepositions before places: a name that only stands behind one of them "
            "is a place."
        ),
        "relatives": _words("Words that go on about the noun before them (who, which)."),
        "possessives": _words(
            'Words that say whose something is: before a colon they speak ("Her reason: ...").'
        ),
        "oblique": _words("Articles that show that a noun is no subject (den, dem)."),
        "ages": _words('Endings of a number that make somebody of it ("the 41-year-old").'),
        "so": _words(
            "Words that point back to a quotation, in a sentence behind it that says who speaks "
            "(そう語った)."
        ),
        "said_m_endings": _words("Endings of a verb that show that a man speaks."),
        "said_f_endings": _words("Endings of a verb that show that a woman speaks."),
        "going_on": _words(
            "Verbs by which whoever has just spoken goes on (added, continued), if nobody else is "
            "named."
        ),
        "naming": _words(
            "Beginnings of words behind a quotation and と that name or write (と呼ばれる): where "
            "there are any, whatever else stands there attributes."
        ),
        "joined": _words("Letters that are written onto a verb of saying (and, so)."),
        "offices": Key(
            "groups",
            "Nouns for the same office, an office a line: who is called by one of them is meant by "
            "the others (mayor, head of the city). _ stands between two words.",
        ),
        "relations": _words(
            "Nouns for somebody of somebody else's, behind which a name says whose (lawyer, wife)."
        ),
        "works": _words(
            "Nouns beside titles of works and names of bodies (film, newspaper): nobody says what "
            "stands there in quotation marks."
        ),
        "claims": _words(
            "Nouns for what somebody said, behind whoever said it (Marr's claim that ...). "
            "Those of English count in every language."
        ),
        "also_nouns": _words(
            "Those of the verbs for saying that are written as a noun is (a reply): they do "
            "not show whether a man or a woman speaks."
        ),
        "only_behind": _words(
            "Those of the words right before whoever is quoted, or their first words, that "
            "lead to a speaker only behind a quotation (per): elsewhere they mean something "
            "else."
        ),
        "parents": _words(
            "Words that begin a name with the first name behind them: father of, mother of, son "
            "of (أبو خالد)."
        ),
        "second_names": _words(
            "Words that make one first name together with the first name before them (صلاح الدين)."
        ),
        "within_names": _words(
            "Words inside a name without capitals, behind which any word is one of the name "
            "(son of, house of, von)."
        ),
        "comparing_endings": _words(
            "Endings of a word that compares, behind a half space (جوان‌تر): no name has them."
        ),
        "patronymic_endings": _words(
            "Endings of the name that somebody has after the father, in every case "
            "(Сергеевич): where one follows a first name, the last name may stand before "
            "both."
        ),
        "ranks": _words(
            "What is written onto a noun for somebody's office to say which (вице-, экс-, "
            "замминистра)."
        ),
        "auxiliaries": _words(
            "Auxiliaries that stand second where the verb of saying itself comes last (hat "
            "erklärt)."
        ),
        "adverbials": _words(
            "Words that open a sentence in which the verb comes next, then who speaks (Im Rat"
            " sagte Marr)."
        ),
        "object_endings": _words(
            "Endings of those articles by which a sentence opens with an object (dem Makler "
            "sagte Marr)."
        ),
        "nobility": _words("Prepositions that are words of last names (von Berg)."),
        "noun_verbs": _words(
            "Verbs for saying that are nouns as well, in forms for one who speaks (he claims,"
            " the claims)."
        ),
        "noun_verbs_of_many": _words(
            "Verbs for saying that are nouns as well, in forms for several who speak (they "
            "claim, a claim)."
        ),
        "before_nouns": _words(
            "Words before one of the nouns that look like a verb for one who speaks (those claims)."
        ),
        "before_noun": _words(
            "Words that open a phrase with one of the nouns that look like a verb for several"
            " who speak (a claim)."
        ),
        "right_before_noun": _words(
            "Words right behind which no verb stands, but a noun that looks like one (his "
            "comments)."
        ),
        "declined_endings": _words(
            "Endings of an office in another case than the first (губернатору), but those "
            "that a noun in its first case often has too."
        ),
        "other_case_endings": _words(
            "Endings of an office with which no name in its first case goes (корреспонденту)."
        ),
        "of_one_endings": _words(
            "Endings of an adjective that says whose something is, with a noun for one "
            "(Заозёрской области)."
        ),
        "of_many_endings": _words(
            "Endings of an adjective that says whose something is, with a noun for many "
            "(Северных морей)."
        ),
        "genitive_endings": _words(
            "Endings of a noun that says whose something is (Каменска, Франции)."
        ),
    },
    # What two reports must agree in: see index/answering/agreement.py.
    "facts": {
        "negations": _words(
            "Words that turn what is said into its opposite (not, never): two reports that differ "
            "in one are no twins."
        ),
        "numbers": _words(
            "Words for numbers (two, dozen): two reports that differ in one are no twins."
        ),
        "vague": _words(
            "Those of the numbers that mostly mean something else (second, one, "
            "both): by themselves they answer no question for a number."
        ),
    },
}
