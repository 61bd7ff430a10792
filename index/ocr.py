"""Whether pages that are pictures are read, and by which program. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

# Those of tesseract's data that tell how a page is turned, and formulas, are no languages; those of
# whole scripts stand in a folder.
_NO_LANGUAGES, _FOLDER = {"osd", "equ"}, "/"


@dataclass(frozen=True, slots=True)
class Ocr:
    """Pictures of pages are read by tesseract, in some languages as it calls them (eng, deu).

    Without any, in all that it has. `program` is where tesseract is, or how it is called.
    """

    languages: tuple[str, ...] = ()
    program: str = "tesseract"

    def chosen(self, there: Collection[str]) -> tuple[str, ...]:
        """Return the languages to read in, of those that are `there`."""
        if self.languages:
            return self.languages
        return tuple(one for one in there if one not in _NO_LANGUAGES and _FOLDER not in one)

    def missing(self, there: Collection[str]) -> tuple[str, ...]:
        """Return which of its languages are not `there`."""
        return tuple(one for one in self.languages if one not in there)
