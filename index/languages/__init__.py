"""Language files: all that is known of languages, one file each, for their speakers to extend."""

from index.languages.language import COMMON, LANGUAGES, Language, Languages

__all__ = ["COMMON", "LANGUAGES", "Language", "Languages"]
