"""Lists of a language's file: its way of writing, its small words and its endings."""

from __future__ import annotations

from index.languages import LANGUAGES
from index.statements.word_forms import word_forms


class Listed:
    """A language's way of writing names, and the words and endings around them.

    The attributes are those of its file: see index/languages/schema.py, and speech.py and
    mentions.py there.
    """

    def __init__(self, language: str) -> None:
        own = LANGUAGES[language]
        self.language = language
        self.forms = word_forms(language)
        self.plain_names = own.flag("writing", "plain_names")
        self.head_first = own.flag("writing", "head_first")
        self.owners_behind = own.flag("writing", "owners_behind")
        self.suffixes = own.flag("writing", "suffixes")
        # Whether the forms of nouns and names show whose something is.
        self.inflects = self.owners_behind and not self.plain_names
        self.articles = own.flag("writing", "articles")
        self.capital_nouns = own.flag("writing", "capital_nouns")
        self.many_forms = own.flag("writing", "many_forms")
        self.unspaced = own.flag("writing", "unspaced")
        self.gendered = own.flag("writing", "gendered")
        self.indefinite = own.words("mentions", "indefinite")
        self.particles = LANGUAGES.with_common(language, "mentions", "particles")
        self.platforms = LANGUAGES.with_common(language, "speech", "platforms")
        self.generations = LANGUAGES.with_common(language, "mentions", "generations")
        self.belonging = own.words("mentions", "belonging")
        self.named_after = own.words("mentions", "named_after")
        self.by, self.after = own.words("speech", "by"), own.words("speech", "after")
        self.office_adjectives = own.words("mentions", "office_adjectives")
        self.genitive_articles = own.words("mentions", "genitive_articles")
        self.agents = own.words("speech", "agents")
        self.copulas = own.words("speech", "copulas")
        self.subject_relatives = own.words("speech", "subject_relatives")
        self.about, self.often_told = (own.words("speech", key) for key in ("about", "often_told"))
        self.adverbial_nouns, self.speaking_for, self.no_first_adjectives = (
            own.words("mentions", key)
            for key in ("adverbial_nouns", "speaking_for", "no_first_adjectives")
        )
        self.coupling = own.words("mentions", "coupling")
        self.contracted = own.words("mentions", "contracted")
        self.issuing = own.words("speech", "issuing")
        self.personal_documents = own.words("speech", "personal_documents")
        self.addressing = own.words("speech", "addressing")
        self.circles = own.words("mentions", "circles")
        self.relations = own.words("mentions", "relations")
        self.nobility = own.words("mentions", "nobility")
        self.parents = own.words("mentions", "parents")
        self.second_names = own.words("mentions", "second_names")
        self.within_names = own.words("mentions", "within_names")
        self.patronymic_endings = own.ordered("mentions", "patronymic_endings")
        self.acting_endings, self.told_endings = (
            own.ordered("speech", key) for key in ("acting_endings", "told_endings")
        )
        self.first_adjectives, self.joined_endings = (
            own.ordered("mentions", key) for key in ("first_adjectives", "joined_endings")
        )
        self.verb_endings = (
            *own.ordered("speech", "said_f_endings"),
            *own.ordered("speech", "said_plural_endings"),
        )
        self.object_name_endings = own.ordered("mentions", "object_name_endings")
        self.her_object_endings = own.ordered("mentions", "her_object_endings")
        self.foreign_name_endings = own.ordered("mentions", "foreign_name_endings")
        self.declined_endings = own.ordered("mentions", "declined_endings")
        self.other_case_endings = own.ordered("mentions", "other_case_endings")
        self.of_one_endings = own.ordered("mentions", "of_one_endings")
        self.adjective_endings = self.of_one_endings + own.ordered("mentions", "of_many_endings")
        self.genitive_endings = self.adjective_endings + own.ordered("mentions", "genitive_endings")
