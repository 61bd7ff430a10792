"""The keys for the words around a quotation that say who speaks: the section [speech].

See index/statements/lexicon.py, and index/statements/grammar/vocabulary.py for those of names.
"""

from __future__ import annotations

from index.languages.keys import Key, words

SPEECH: dict[str, Key] = {
    "said": words(
        "Verbs and phrases for saying, in every form that has a subject in the news: somebody "
        "who stands beside one of them speaks."
    ),
    "quoting": words(
        "Further verbs that go with a quotation, but in a question mostly mean something else "
        "(calls, sees, rejects)."
    ),
    "saying": words('Forms of such verbs that go with another one ("..., adding that").'),
    "by": words("Words right before whoever is quoted (according to)."),
    "written": words(
        "Phrases for what is written, where nobody is the subject (heißt es, si legge): they go "
        "with a document, or with whose it is."
    ),
    "after": words("Words right behind whoever is quoted (zufolge)."),
    "he": words("Pronouns for a man who speaks: one that may be either's stands in both."),
    "she": words("Pronouns for a woman who speaks: one that may be either's stands in both."),
    "they": words("Pronouns for several people, or for anybody, who speak."),
    "one": words("Those of them that mean anybody (man, on): nobody is named by them."),
    "said_plural_endings": words("Endings of a verb that show that several speak."),
    "said_plural_with": words("Words right before a verb that show that several speak."),
    "said_singular_with": words(
        "Words near a verb that show that one speaks, whatever its ending is."
    ),
    "dedicated": words(
        "Words before a name by which a place, a school or a church is called (St, San)."
    ),
    "unnamed": words(
        "Words for people of whom nobody is named (someone, others, many): where they speak, "
        "no name goes with what is said."
    ),
    "narrator": words("Pronouns for whoever writes the article."),
    "passive": words('Words before a form of "said" that make it passive (was called).'),
    "platforms": words(
        "Names of places where people publish (Instagram): what is written there, they do not "
        "say. Those of English count in every language."
    ),
    "relaying": words("Verbs for passing on what another said (Marr quoted Voss as saying)."),
    "relayed_with": words("Words behind that other one, before what is passed on (as)."),
    "copulas": words(
        "Forms of to be: who stands before one, and a quotation behind it, is what is quoted of "
        'them (Marr is "a thief").'
    ),
    "subject_relatives": words(
        "Those of the relatives that are the subject (who, qui): nobody else in their clause "
        "speaks."
    ),
    "been": words(
        "Those of them that leave no doubt, in whatever form the verb is (wurde, été, stato)."
    ),
    "skipped": words("Words that may stand between speaker and verb, like adverbs."),
    "determiners": words("Articles and the like, which may stand before a speaker's office."),
    "standing_alone": words(
        "Those of the determiners that stand for somebody by themselves (some, several)."
    ),
    "indefinite": words(
        "Those of the determiners that begin to speak of somebody (a, another): with others "
        "somebody is meant who was named before."
    ),
    "particles": words(
        "Small words between the words of a name (von der Leyen). Those of English count in "
        "every language: articles name people from everywhere."
    ),
    "sure_particles": words(
        "Those of the particles of all languages that are hardly ever an article before a noun: "
        "two words with capitals that one of them joins are a name."
    ),
    "generations": words(
        "Words behind a last name that tell father and son apart (Jr., II). Those of English count "
        "in every language: articles name people from everywhere."
    ),
    "shortened": Key(
        "names",
        "Words that a full stop shortens inside a sentence (Gen. Marr, Calif.), with capitals and "
        "stop. Those of English count in every language: articles name people from everywhere.",
    ),
    "connectors": words("Words inside a speaker's name or office (minister of)."),
    "joining": words("Those of the connectors that join two names (and)."),
    "coupling": words("Words between people who are named side by side (and)."),
    "parting": words(
        "Those of the connectors before which a new mention begins (the head of the union on "
        "Monday)."
    ),
    "not_on": words(
        "Those of the connectors behind which a speaker's name never goes on (the minister in "
        "Paris)."
    ),
    "on_with_article": words(
        "Those of the connectors behind which it goes on only with an article (the spokesman for "
        "the union)."
    ),
    "belonging": words(
        "Words by which the name of a body goes on (Bank of England, Liga de Municipios)."
    ),
    "adverbial_nouns": words(
        "Nouns and adjectives that are adverbs behind a word for whose something is (di persona)."
    ),
    "named_after": words(
        "Words for what is called after people (school, foundation): a name right behind one "
        "of them is none of somebody who speaks (the head of the Camille Lambert school)."
    ),
    "boundaries": words("Words before and behind which no speaker's name goes on."),
    "times": words("Words for days, months and hours, which are no speaker's name."),
    "that": words("Words that begin what is reported (he said that)."),
    "before_that": words(
        'Words that make a conjunction with "that" behind them, which nobody says (después de que, '
        "غير أن, so that)."
    ),
    "occasions": words(
        'Words for how often something is said, between the verb and "that" (said 14 times that).'
    ),
    "that_or_which": words(
        'Those of the words for "that" that mean "which" behind what a verb is about (announced a '
        "plan that ...)."
    ),
    "telling": words(
        'Verbs behind which whoever is told stands before "that", as what others are about does '
        "(told the board that ...)."
    ),
    "acting_relatives": words(
        "Those of the relatives that are the subject of a verb right behind them: of whom they go "
        "on speaks (Marr, who said)."
    ),
    "acts": words(
        "Verbs that are no nouns: right behind one of the acting relatives, such a verb makes it "
        "the subject (those who came said)."
    ),
    "reported": words("Verb forms that go on with what somebody said (er sei)."),
    "it": words("Pronouns for a thing or a body that speaks."),
    "prepositions": words("Words before a noun that is no subject then (with, against)."),
    "locatives": words(
        "Those of the prepositions before places: a name that only stands behind one of them "
        "is a place."
    ),
    "relatives": words("Words that go on about the noun before them (who, which)."),
    "contracted": words("Those of the prepositions that have an article in them (im, au, del)."),
    "possessives": words(
        'Words that say whose something is: before a colon they speak ("Her reason: ...").'
    ),
    "oblique": words("Articles that show that a noun is no subject (den, dem)."),
    "ages": words('Endings of a number that make somebody of it ("the 41-year-old").'),
    "so": words(
        "Words that point back to a quotation, in a sentence behind it that says who speaks "
        "(そう語った)."
    ),
    "said_m_endings": words("Endings of a verb that show that a man speaks."),
    "said_f_endings": words("Endings of a verb that show that a woman speaks."),
    "going_on": words(
        "Verbs by which whoever has just spoken goes on (added, continued), if nobody else is "
        "named."
    ),
    "naming": words(
        "Beginnings of words behind a quotation and と that name or write (と呼ばれる): where "
        "there are any, whatever else stands there attributes."
    ),
    "joined": words("Letters that are written onto a verb of saying (and, so)."),
    "offices": Key(
        "groups",
        "Nouns for the same office, an office a line: who is called by one of them is meant by "
        "the others (mayor, head of the city). _ stands between two words.",
    ),
    "relations": words(
        "Nouns for somebody of somebody else's, behind which a name says whose (lawyer, wife)."
    ),
    "about": words(
        "Prepositions before whom something is about, and hardly ever before whoever says it "
        "(about, über)."
    ),
    "addressing": words(
        "Prepositions before whoever is written or spoken to: who is named behind one of them and "
        "a noun for a document, or a verb of saying, does not speak."
    ),
    "circles": words(
        "Nouns for those around somebody (entourage, family, office): who is named behind one of "
        "them, or before it as whose they are, does not speak."
    ),
    "claims": words(
        "Nouns for what somebody said, behind whoever said it (Marr's claim that ...). "
        "Those of English count in every language."
    ),
    "also_nouns": words(
        "Those of the verbs for saying that are written as a noun is (a reply): they do "
        "not show whether a man or a woman speaks."
    ),
    "only_behind": words(
        "Those of the words right before whoever is quoted, or their first words, that "
        "lead to a speaker only behind a quotation (per): elsewhere they mean something "
        "else."
    ),
    "parents": words(
        "Words that begin a name with the first name behind them: father of, mother of, son "
        "of (أبو خالد)."
    ),
    "second_names": words(
        "Words that make one first name together with the first name before them (صلاح الدين)."
    ),
    "within_names": words(
        "Words inside a name without capitals, behind which any word is one of the name "
        "(son of, house of, von)."
    ),
    "comparing_endings": words(
        "Endings of a word that compares, behind a half space (جوان‌تر): no name has them."
    ),
    "indefinite_endings": words(
        "Endings of a noun that one begins to speak of, behind a half space (نامه‌ای)."
    ),
    "patronymic_endings": words(
        "Endings of the name that somebody has after the father, in every case "
        "(Сергеевич): where one follows a first name, the last name may stand before "
        "both."
    ),
    "ranks": words(
        "What is written onto a noun for somebody's office to say which (вице-, экс-, замминистра)."
    ),
    "auxiliaries": words(
        "Auxiliaries that stand second where the verb of saying itself comes last (hat erklärt)."
    ),
    "adverbials": words(
        "Words that open a sentence in which the verb comes next, then who speaks (Im Rat"
        " sagte Marr)."
    ),
    "object_endings": words(
        "Endings of those articles by which a sentence opens with an object (dem Makler "
        "sagte Marr)."
    ),
    "nobility": words("Prepositions that are words of last names (von Berg)."),
    "noun_verbs": words(
        "Verbs for saying that are nouns as well, in forms for one who speaks (he claims,"
        " the claims)."
    ),
    "noun_verbs_of_many": words(
        "Verbs for saying that are nouns as well, in forms for several who speak (they "
        "claim, a claim)."
    ),
    "before_nouns": words(
        "Words before one of the nouns that look like a verb for one who speaks (those claims)."
    ),
    "before_noun": words(
        "Words that open a phrase with one of the nouns that look like a verb for several"
        " who speak (a claim)."
    ),
    "right_before_noun": words(
        "Words right behind which no verb stands, but a noun that looks like one (his comments)."
    ),
    "acting_endings": words(
        "Endings that a verb has for one who acts, and a noun for many (the mayor plans)."
    ),
    "first_adjectives": words(
        "Endings of an adjective in the first case, which belongs to the office behind it (главный "
        "врач)."
    ),
    "no_first_adjectives": words(
        "Words with the ending of an adjective that say nothing of an office (мой учитель)."
    ),
    "joined_endings": words(
        "Endings of a noun to which the word behind it belongs (the grandson of, in Persian)."
    ),
    "told_endings": words(
        "Endings of nouns for those to whom people say something for the news (der Zeitung)."
    ),
    "often_told": words(
        "Nouns for those to whom people often say something, beside newspapers (der Polizei)."
    ),
    "speaking_for": words("Offices to which what stands behind belongs (Sprecher der Polizei)."),
    "object_name_endings": words(
        "Endings of a first name to whom or with whom something is done (Игорю, Анну)."
    ),
    "her_object_endings": words(
        "Endings of a noun for a woman to whom something is done, where its first case has one of "
        "the vowels of names (соседке)."
    ),
    "foreign_name_endings": words(
        "Endings that a first name from elsewhere has in its first case as well (Мари, Андре)."
    ),
    "declined_endings": words(
        "Endings of an office in another case than the first (губернатору), but those "
        "that a noun in its first case often has too."
    ),
    "other_case_endings": words(
        "Endings of an office with which no name in its first case goes (корреспонденту)."
    ),
    "of_one_endings": words(
        "Endings of an adjective that says whose something is, with a noun for one "
        "(Заозёрской области)."
    ),
    "of_many_endings": words(
        "Endings of an adjective that says whose something is, with a noun for many "
        "(Северных морей)."
    ),
    "genitive_endings": words(
        "Endings of a noun that says whose something is (Каменска, Франции)."
    ),
    "governing": words(
        "Those of the prepositions whose noun never speaks, though the verb follows it (those "
        "who marched through the streets chanted)."
    ),
    "clause_openers": words(
        "Words that open a clause of its own behind a quotation: its verb tells of another one "
        "(while, but)."
    ),
    "that_or_who": words(
        'Those of the words for "that" that mean "who" behind a comma (disse Till, que preside a '
        "região)."
    ),
    "infinitive": words("Words right before a verb that has no subject (to, zu)."),
    "agents": words("Words before whoever does what a passive tells (was called so by Marr)."),
    "issuing": words(
        "Words between a document and whose it is, where there are any (the report of the court)."
    ),
    "personal_documents": words(
        "Nouns for what single people write (letter, post): who is named behind one of them as "
        "whose it is says what it says. Other documents are of bodies, or about people."
    ),
    "signed": words("Words that say who signed something, beside the name (signed by)."),
    "genitive_articles": words(
        "Those of the determiners that say by themselves whose something is (der Sängerin)."
    ),
    "honorifics": words("Words of respect right behind a name (氏, さん)."),
    "reporters": words(
        "Words for reporters and photographers: in brackets they name who reports, elsewhere they "
        "are spoken to (记者)."
    ),
    "where_behind": words("Words behind a noun that say where, so that it does not act (人群中)."),
    "when_behind": words("Words behind a verb that say when (采访时)."),
    "office_adjectives": words(
        "Adjectives of bodies and offices behind the name of a country or a town (the French "
        "foreign minister)."
    ),
    "accused": words(
        "Words by which somebody is accused of what is quoted (accused of, suspected of): whoever "
        "is named before them is not shown to have said it."
    ),
    "latter": words(
        "Those of the pronouns that mean whoever was named last, and not whoever acts (the latter, "
        "celui-ci)."
    ),
}
