"""What the program knows of languages: one file a language, for a speaker of it to extend."""

from index.languages.language import LANGUAGES, Language, LanguageFault, Languages

__all__ = ["LANGUAGES", "Language", "LanguageFault", "Languages"]
