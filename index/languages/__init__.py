"""What the program knows of languages: one file a language, for a speaker of it to extend."""

from index.languages.language import COMMON, LANGUAGES, Language, Languages

__all__ = ["COMMON", "LANGUAGES", "Language", "Languages"]
