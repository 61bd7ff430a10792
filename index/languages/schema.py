"""What a language file may hold: its sections and their keys.

`SECTIONS` is in the order of the files, and what it says of a key stands above the key in each.
"""

from __future__ import annotations

from index.languages.called import CALLED
from index.languages.keys import Key, phrases, words
from index.languages.speech import SPEECH

SECTIONS: dict[str, dict[str, Key]] = {
    # How the language writes.
    "writing": {
        "name": Key("text", "The language's own name of itself."),
        "keyboard": Key(
            "text",
            "What is on the keys that an American keyboard has from q to the full stop, row by "
            "row, with spaces between.",
        ),
        "unspaced": Key("flag", "Words stand together without spaces."),
        "accents": Key("flag", "An accent makes another word: others are searched without theirs."),
        "dashes": Key("flag", "A dash opens speech, as quotation marks do."),
        "capital_nouns": Key("flag", "Every noun begins with a capital, not only names."),
        "plain_names": Key(
            "flag", "Names have no capitals, but are known by lists and by the words around them."
        ),
        "compounds": Key("flag", "Nouns are written together as one word (Brückensperrung)."),
        "links": words(
            "What may stand between two nouns that are written together "
            "(Brückensperrung, Arbeitsamt)."
        ),
        "lost": words("What the first of the two may lose there (Schule, Schulhof)."),
        "many_forms": Key(
            "flag",
            "Verbs and nouns have more forms than a list holds: an unknown word that opens a "
            "sentence need not be a name.",
        ),
        "head_first": Key(
            "flag", "A noun stands before what goes with it (la ministra francesa Ana Ruiz)."
        ),
        "suffixes": Key(
            "flag",
            "Endings show how a noun stands in its sentence, and what governs it stands behind it "
            "(Uzun'a göre).",
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
        "numbering": words(
            "What may stand between a noun and the number that says which one (line no. 7)."
        ),
        "stop_words": words(
            "Words that say how a question is asked and not what about: they are not searched, and "
            "they tell which language a question is in."
        ),
        "elisions": words(
            "Words that are written onto the next one with an apostrophe (l'homme, dell'arte), "
            "without it: they are no part of what is searched."
        ),
        "elided_before": words("Letters that such a word is written onto."),
        "possessives": words(
            "Endings that say whose something is (Russia's): they are no part of what is searched. "
            "Those of English count in every language."
        ),
        "endings": words(
            "Endings of words in a language that no stemmer is known for: they are no part of what "
            "is searched where two letters are left."
        ),
        "units": words(
            "Words that stand behind a number, often without a space (57km). Those of English "
            "count in every language."
        ),
        "unit_endings": words(
            "Endings that the name of a unit may have as well (Tage, in drei Tagen)."
        ),
        "multipliers": Key(
            "groups",
            "A number in digits and the words that multiply by it (12.5 million), a number a "
            "line. Those of English count in every language.",
        ),
        "currencies": phrases("Words for money behind a number."),
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
        "labels": phrases(
            "Labels of lines that lead elsewhere, with a colon or nothing behind them "
            '("Read more: ...").'
        ),
        "invitations": phrases(
            'Phrases that begin a line which wants something of the reader ("Subscribe to ...").'
        ),
        "about": words("Heads of what a page tells of whoever wrote the article."),
        "buttons": words(
            'Lines that lead elsewhere or claim rights, whole ("... unsubscribe ..."): three dots '
            "stand for some characters, a # for a number, and a slash parts words of which one "
            "stands there."
        ),
        "captions": phrases(
            'Words that begin the line below a picture, with a colon behind them ("Photo: ...").'
        ),
        "authors": phrases("Words before the name of whoever wrote the article, in a line alone."),
        "credits": phrases("The same, which count only with a colon behind them (Text: ...)."),
        "author_classes": words(
            "What the source of a page calls the part of it that holds that name, in Latin letters."
        ),
        "comment_classes": words(
            "What the source of a page calls the comments on an article, in Latin letters."
        ),
        "offices": words(
            "Words behind the name of whoever wrote it, in a line alone, where they stand there."
        ),
        "and": phrases("Words between the names of two who wrote it."),
        "behind_author": words(
            "Words behind the name of whoever wrote it: before a day or a place (on, in), or "
            "beside it in brackets (报道)."
        ),
        "dispatches": words("Signs behind the agency or the day of a report (电)."),
        "changed": phrases(
            'Phrases that begin a line which says when a text was changed ("Last updated ...").'
        ),
        "interviews": phrases(
            "Words before the names of those who talk in an interview, in a line alone."
        ),
        "untitled": words(
            "What programs call a document that nobody has given a title (untitled)."
        ),
        "nobody": words(
            "Whom programs name as the author of a document when nobody is known (unknown, user)."
        ),
    },
    # What stands over a letter that is passed on: see index/reading/bundles/forwarding.py. Words of
    # all languages count.
    "mail": {
        "passed_on": words("What programs write over a letter that they pass on."),
        "passed_on_by": words("The same before the name of whoever passes it on."),
        "sender": words("Names of the field with who wrote it."),
        "sent": words("Names of the field with when that was."),
        "fields": words("Names of the other fields over it (to, subject)."),
        "foot": words(
            "What stands only below a letter: why it was sent, how to get no more (unsubscribe)."
        ),
        "answer": words("What stands before the subject of an answer (re)."),
        "forward": words("What stands before the subject of a letter that is passed on (fwd)."),
    },
    # What stands on the pages of a document beside its text: see index/reading/pdf/furniture.py.
    "pages": {
        "page": words("Words before the number of a page (page 3, p. 3)."),
        "of": words("Words between that and how many there are (page 3 of 12)."),
    },
    # What columns of a table are called: see index/reading/columns.py. Those of all
    # languages count.
    "columns": {
        "text": words("Names of the column with the article itself."),
        "title": words("Names of the column with its title."),
        "published": words("Names of the column with the day of its publication."),
        "author": words("Names of the column with whoever wrote it."),
        "publisher": words("Names of the column with where it was published."),
        "url": words("Names of the column with its address."),
        "id": words("Names of the column with what tells it from the others."),
        "other": words("Words in the names of columns about something else: image_url, author_id."),
    },
    # What a question asks for: see index/query/question_types.py.
    "questions": {
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
        "measure": phrases("Phrases that ask how old, how far, how high something is."),
        "measured": phrases(
            "Phrases that ask for a measure by a word that an answer may have as well (what depth)."
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
        "mistyped": Key(
            "pairs",
            "Words that only ask, and behind a slash how people type them wrong, where that is "
            "no other word (who / hwo). The first that fits counts: longer phrases first.",
        ),
        "other_senses": words(
            "Those of the words under [speech] said that in a question mostly do not mean that "
            'somebody spoke ("who wrote the song?"): it is then no question about what was said.'
        ),
        "asking_for_words": words(
            "Words that ask for nothing else than what somebody said (say, tell): what is told of "
            "them is then no answer."
        ),
    },
    # What a measure is of: see index/answering/measures.py.
    "measures": {
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
    },
    # Questions that go on from the one before: see index/query/follow_ups.py.
    "follow_ups": {
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
    },
    # The time that a question names: see index/query/dates.py. Names of months are known.
    "dates": {
        "newest": phrases('Phrases that ask for what is newest ("the latest on the strike").'),
        "since": phrases('Phrases right before a date from which on all counts ("since May").'),
        "until": phrases('Phrases right before a date up to which all counts ("before May").'),
        "since_behind": phrases(
            "Phrases right behind a date from which on all counts (Mayıs'tan beri)."
        ),
        "until_behind": phrases(
            "Phrases right behind a date up to which all counts (Mayıs'tan önce)."
        ),
        "of": words('Words between day, month and year ("10 de mayo de 2014").'),
        "year": words('Words for a year behind its number ("2014 г.").'),
        "day_endings": words('Endings of the number of a day ("10th").'),
        "before_day": words(
            'Words before the number of a day that add nothing ("the 3rd of May").'
        ),
        "before_year": words(
            "Words before the number of a year of another calendar, without which it may be an "
            "amount."
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
            "Further forms of the names of months that people write (в марте), January first."
        ),
        "weekday_forms": words(
            "Further forms of the names of weekdays that people write (во вторник), Monday first, "
            "seven of each kind."
        ),
        "persian_months": words("The months of the Persian calendar, in order."),
        "islamic_months": words("The months of the Islamic calendar, in order."),
        "clock": phrases("Phrases for a time of day (at noon); # stands for a number (# o'clock)."),
        "told_days": words(
            "Words before a day on which something else than an article appears (born)."
        ),
        "stamps": words(
            "Words that announce the day in a line that only says when an article was published "
            '("Last updated").'
        ),
        "stamp_fillers": words("The other words of such a line (on, at, o'clock)."),
    },
    # Words that are searched as one, a group a line, each of one word: see index/query/synonyms.py.
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
        "labels": words(
            "Words that stand before a colon at the beginning of a line and are nobody's name "
            "(Photo:, Update:). Those of English count in every language."
        ),
        "turns": words(
            "Words and letters that stand so before questions and answers, without a name (Q:, "
            "Answer:). Those of English count in every language."
        ),
        "answers": words("Those of them that stand before answers."),
    },
    # The words around a quotation that say who speaks: see index/statements/lexicon.py.
    "speech": SPEECH,
    # Words in quotation marks that nobody says: see index/statements/attribution/labels.py.
    "called": CALLED,
    # What two reports must agree in: see index/answering/agreement.py.
    "facts": {
        "negations": words(
            "Words that turn what is said into its opposite (not, never): two reports that differ "
            "in one are no twins."
        ),
        "opposites": Key(
            "pairs",
            "Words that say the opposite of each other, a pair of sides a line, with a slash "
            "between the sides (rose, grew / fell): a report with one in the place of the other "
            "denies it.",
        ),
        "one_event": words(
            "One word of each pair of opposites that are no two events: who buys and who sells do "
            "it at once."
        ),
        "events": Key(
            "pairs",
            "Words for events of one thing that are at different times, a pair of sides a line, "
            "with a slash between the sides (built / repaired): where a question asks for one, a "
            "sentence with the other does not tell when it was.",
        ),
        "numbers": words(
            "Words for numbers (two, dozen): two reports that differ in one are no twins."
        ),
        "values": Key(
            "groups",
            "Words for numbers and what they stand for, a number a line; 0 is of those between "
            "them (two hundred and six). Those that multiply stand under [terms] as well.",
        ),
        "vague": words(
            "Those of the numbers that mostly mean something else (second, one, "
            "both): by themselves they answer no question for a number."
        ),
        "partitives": words(
            "Words between a number and what it counts (trois millions de francs)."
        ),
        "frequencies": words("Words that tell how often something happens (every, daily, twice)."),
    },
}
