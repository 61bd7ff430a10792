"""Lists of a language's file: its way of writing, its small words and its endings."""

from __future__ import annotations

from index.languages import LANGUAGES
from index.statements.word_forms import word_forms


class Listed:
    """A language's way of writing names, and the words and endings around them.

    The attributes are those of its file: see index/languages/schema.py and speech.py there.
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
        self.indefinite = own.words("speech", "indefinite")
        self.particles = LANGUAGES.with_common(language, "speech", "particles")
        self.platforms = LANGUAGES.with_common(language, "speech", "platforms")
        self.generations = LANGUAGES.with_common(language, "speech", "generations")
        self.belonging = own.words("speech", "belonging")
        self.named_after = own.words("speech", "named_after")
        self.by, self.after = own.words("speech", "by"), own.words("speech", "after")
        self.office_adjectives = own.words("speech", "office_adjectives")
        self.genitive_articles = own.words("speech", "genitive_articles")
        self.agents = own.words("speech", "agents")
        self.copulas = own.words("speech", "copulas")
        self.subject_relatives = own.words("speech", "subject_relatives")
        self.about = own.words("speech", "about")
        self.adverbial_nouns, self.speaking_for, self.often_told, self.no_first_adjectives = (
            own.words("speech", key)
            for key in ("adverbial_nouns", "speaking_for", "often_told", "no_first_adjectives")
        )
        self.coupling = own.words("speech", "coupling")
        self.contracted = own.words("speech", "contracted")
        self.issuing = own.words("speech", "issuing")
        self.personal_documents = own.words("speech", "personal_documents")
        self.addressing = own.words("speech", "addressing")
        self.circles = own.words("speech", "circles")
        self.relations = own.words("speech", "relations")
        self.nobility = own.words("speech", "nobility")
        self.parents = own.words("speech", "parents")
        self.second_names = own.words("speech", "second_names")
        self.within_names = own.words("speech", "within_names")
        self.patronymic_endings = own.ordered("speech", "patronymic_endings")
        self.acting_endings = own.ordered("speech", "acting_endings")
        self.first_adjectives, self.joined_endings, self.told_endings = (
            own.ordered("speech", key)
            for key in ("first_adjectives", "joined_endings", "told_endings")
        )
        self.verb_endings = (
            *own.ordered("speech", "said_f_endings"),
            *own.ordered("speech", "said_plural_endings"),
        )
        self.object_name_endings = own.ordered("speech", "object_name_endings")
        self.her_object_endings = own.ordered("speech", "her_object_endings")
        self.foreign_name_endings = own.ordered("speech", "foreign_name_endings")
        self.declined_endings = own.ordered("speech", "declined_endings")
        self.other_case_endings = own.ordered("speech", "other_case_endings")
        self.of_one_endings = own.ordered("speech", "of_one_endings")
        self.adjective_endings = self.of_one_endings + own.ordered("speech", "of_many_endings")
        self.genitive_endings = self.adjective_endings + own.ordered("speech", "genitive_endings")
