"""The keys for the words around a quotation that say that somebody speaks: the section [speech].

See index/statements/lexicon.py. Those that call whoever speaks are in [mentions].
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
    "unnamed": words(
        "Words for people of whom nobody is named (someone, others, many): where they speak, "
        "no name goes with what is said."
    ),
    "narrator": words("Pronouns for whoever writes the article."),
    "passive": words('Words before a form of "said" that make it passive (was called).'),
    "been": words(
        "Those of them that leave no doubt, in whatever form the verb is (wurde, été, stato)."
    ),
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
    "skipped": words("Words that may stand between speaker and verb, like adverbs."),
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
    "relatives": words("Words that go on about the noun before them (who, which)."),
    "possessives": words(
        'Words that say whose something is: before a colon they speak ("Her reason: ...").'
    ),
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
    "about": words(
        "Prepositions before whom something is about, and hardly ever before whoever says it "
        "(about, über)."
    ),
    "addressing": words(
        "Prepositions before whoever is written or spoken to: who is named behind one of them and "
        "a noun for a document, or a verb of saying, does not speak."
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
    "told_endings": words(
        "Endings of nouns for those to whom people say something for the news (der Zeitung)."
    ),
    "often_told": words(
        "Nouns for those to whom people often say something, beside newspapers (der Polizei)."
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
    "reporters": words(
        "Words for reporters and photographers: in brackets they name who reports, elsewhere they "
        "are spoken to (记者)."
    ),
    "where_behind": words("Words behind a noun that say where, so that it does not act (人群中)."),
    "when_behind": words("Words behind a verb that say when (采访时)."),
    "accused": words(
        "Words by which somebody is accused of what is quoted (accused of, suspected of): whoever "
        "is named before them is not shown to have said it."
    ),
    "latter": words(
        "Those of the pronouns that mean whoever was named last, and not whoever acts (the latter, "
        "celui-ci)."
    ),
}
