"""The keys for what a question asks, of what time, and whether it goes on from another."""

from __future__ import annotations

from index.languages import checks
from index.languages.keys import Key, phrases, words

# Types of questions: see index/query/question_types.py.
QUESTIONS: dict[str, Key] = {
    "first": Key(
        "flag", "The words that ask begin the question: further in they join two sentences."
    ),
    "when": phrases("Phrases that ask for a date."),
    "hour": phrases("Phrases that ask for a time of day (what time, à quelle heure)."),
    "how_many": phrases("Phrases that ask for a number."),
    "counts": phrases(
        "Phrases that ask how many things there are; of money or time they name the unit."
    ),
    "who": phrases("Phrases that ask for a person."),
    "where": phrases("Phrases that ask for a place."),
    "why": phrases("Phrases that ask for a reason."),
    "how_often": phrases("Phrases that ask how often something happens."),
    "how_long": phrases("Phrases that ask how long something takes."),
    "how_far": phrases("Those of the phrases for how long that may ask for a length as well."),
    "measure": phrases("Phrases that ask how old, how far, how high something is."),
    "measured": phrases(
        "Phrases that ask for a measure by a word that an answer may have as well (what depth)."
    ),
    "price": phrases(
        "Phrases that ask for a price by words around what it is for (what does ... cost)."
    ),
    "loose": phrases(
        "Those of the phrases for a price or a measure that may ask for something else "
        "(what does ... pay)."
    ),
    "money": phrases("Words that show that a question for a number asks for money."),
    "because": phrases("Phrases that begin a reason in an answer."),
    "reported": phrases(
        "Phrases that tell what somebody was asked: the reply stands in the next sentence."
    ),
    "fillers": words(
        "Words that do not say what a question is about: an answer need not hold them, and "
        "they are not missed."
    ),
    "happenings": words(
        "Words that ask what happened, or what is written: where no article holds them they say "
        "nothing more."
    ),
    "mistyped": Key(
        "pairs",
        "Words that ask and other common ones, and behind a slash how people type them wrong, or "
        "short as in chats, where that is no other word (who / hwo). The first that fits counts: "
        "longer phrases first.",
        checks.slips,
    ),
    "other_senses": words(
        "Those of the words under [speech] said that in a question mostly do not mean that "
        'somebody spoke ("who wrote the song?"): it is then no question about what was said.'
    ),
    "asking_for_words": words(
        "Words that ask for nothing else than what somebody said (say, tell): what is told of "
        "them is then no answer."
    ),
}

# Kinds of measures: see index/answering/measures.py.
MEASURES: dict[str, Key] = {
    "depth": phrases("Words that ask for a depth or tell one."),
    "height": phrases("Words that ask for a height or tell one."),
    "length": phrases("Words that ask for a length or tell one."),
    "width": phrases("Words that ask for a width or tell one."),
    "weight": phrases("Words that ask for a weight or tell one."),
    "age": phrases("Words that ask how old somebody or something is, or tell it."),
    "speed": phrases("Words that ask for a speed or tell one."),
    "distance": phrases("Words that ask for a distance or tell one."),
    "temperature": phrases("Words that ask for a temperature or tell one."),
    "population": phrases("Words for the people of a place (inhabitants, population)."),
    "sums": phrases(
        "Phrases that ask for a height, a sum of money or a share (how high is the fine)."
    ),
    "changes": phrases(
        "Words that tell by how much a measure changed, and not how large it is (rose, fell)."
    ),
    "reached": phrases(
        "Phrases that tell up to where it changed, and so how large it is (rose to 7 metres)."
    ),
}

# Questions that go on from the one before: see index/query/follow_ups.py.
FOLLOW_UPS: dict[str, Key] = {
    "openers": phrases('Words with which such a question begins ("and in Iraq?").'),
    "closings": phrases("Words with which such a question ends (港口呢)."),
    "corrections": phrases('Phrases that take the question before back ("I meant the tram").'),
    "pronouns": phrases(
        'Words in it that stand for something in the question before ("when was it built?").'
    ),
    "articles": words(
        "Those of the pronouns that are an article or a preposition where another word "
        "follows: there they stand for nothing (das Freibad)."
    ),
    "expletives": phrases(
        'Phrases with a pronoun in them that stands for nothing ("is there a ferry?").'
    ),
    "persons": phrases(
        "Those of the pronouns that are a person as the subject: the name of whoever spoke in "
        "the answer before is put in their place."
    ),
    "degrees": phrases(
        'Words that point at what was told, before what they are about ("so late").'
    ),
    "enclitics": words("Endings of a word that stand for whose it is."),
}

_MONTHS, _WEEKDAYS = 12, 7
# The time that a question names: see index/query/dates.py. Names of months are known.
DATES: dict[str, Key] = {
    "newest": phrases('Phrases that ask for what is newest ("the latest on the strike").'),
    "since": phrases('Phrases right before a date from which on all counts ("since May").'),
    "until": phrases('Phrases right before a date up to which all counts ("before May").'),
    "since_behind": phrases(
        "Phrases right behind a date from which on all counts (Mayıs'tan beri)."
    ),
    "until_behind": phrases("Phrases right behind a date up to which all counts (Mayıs'tan önce)."),
    "of": words('Words between day, month and year ("10 de mayo de 2014").'),
    "year": words('Words for a year behind its number ("2014 г.").'),
    "day_endings": words('Endings of the number of a day ("10th").'),
    "before_day": words('Words before the number of a day that add nothing ("the 3rd of May").'),
    "before_year": words(
        "Words before the number of a year of another calendar, without which it may be an amount."
    ),
    "small_months": words(
        'Names or abbreviations of months that mean something else in small letters ("may"): '
        "they count only with a day or a year."
    ),
    "today": phrases("Phrases for today."),
    "yesterday": phrases("Phrases for yesterday."),
    "last_day": phrases('Phrases for the last day ("the last day of 2016").'),
    "last_week": phrases('Phrases for the week before this one ("last week").'),
    "last_month": phrases('Phrases for the month before this one ("last month").'),
    "last_year": phrases('Phrases for the year before this one ("last year").'),
    "days": phrases('Phrases for so many days up to today ("the last # days").'),
    "weeks": phrases(
        'Phrases for so many weeks up to today ("the last # weeks"), one if there is no number '
        '("this week").'
    ),
    "months": phrases('Phrases for so many months up to today ("the last # months").'),
    "years": phrases('Phrases for so many years up to today ("the last # years").'),
    "within": phrases(
        'Words between one of these and the year in which it is ("the last week of 2016").'
    ),
    "in_month": words(
        "Words right before the name of a month: one that may be something else is a month "
        'there ("in May").'
    ),
    "month_forms": words(
        "Further forms of the names of months that people write (в марте), January first.",
        checks.exactly(_MONTHS),
    ),
    "weekday_forms": words(
        "Further forms of the names of weekdays that people write (во вторник), Monday first, "
        "seven of each kind.",
        checks.in_rounds(_WEEKDAYS),
    ),
    "persian_months": words(
        "The months of the Persian calendar, in order.", checks.exactly(_MONTHS)
    ),
    "islamic_months": words(
        "The months of the Islamic calendar, in order.", checks.exactly(_MONTHS)
    ),
    "eras": Key(
        "groups",
        "Names of eras that years are counted from, each behind the year before its first of ours, "
        "a year a line (2018, 令和). Those of all languages count in every text.",
        checks.numbered,
    ),
    "clock": phrases("Phrases for a time of day (at noon); # stands for a number (# o'clock)."),
    "told_days": words(
        "Words before a day on which something else than an article appears (born)."
    ),
    "stamps": words(
        "Words that announce the day in a line that only says when an article was published "
        '("Last updated").'
    ),
    "stamp_fillers": words("The other words of such a line (on, at, o'clock)."),
}
