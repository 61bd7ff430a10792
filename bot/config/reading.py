"""Reads the settings, and says what is wrong with one in words for whoever has set it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from pydantic import ValidationError

from bot.config import settings
from bot.config.faults import reason
from bot.config.fields import EXAMPLES, FromEnvironment, LanguageFolder, OcrSetting
from bot.config.settings import Settings
from bot.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from index import Ocr

_Set = TypeVar("_Set", bound=FromEnvironment)


class _Languages(FromEnvironment):
    """The one setting that every command needs, also those that need no others."""

    languages: LanguageFolder = None


class _Scans(FromEnvironment):
    """The one setting that commands need which only read files."""

    ocr: OcrSetting = "off"


def load(
    overrides: Mapping[str, str | Path] | None = None, env_file: Path = Path(".env")
) -> Settings:
    """Read the settings from the environment, then from `env_file`.

    Raises ConfigError, naming the variable, what is wrong with it, and an example.
    """
    return _read(Settings, env_file).model_copy(update=dict(overrides or {}))


def reader_of_scans(env_file: Path = Path(".env")) -> Ocr | None:
    """Read the settings of the OCR alone, from where `load` reads. Raises ConfigError."""
    return settings.reader_of_scans(_read(_Scans, env_file).ocr)


def language_folder(env_file: Path = Path(".env")) -> Path | None:
    """Read the folder of language files alone, from where `load` reads. Raises ConfigError."""
    return _read(_Languages, env_file).languages


def _read(kind: type[_Set], env_file: Path) -> _Set:
    try:
        return kind(_env_file=env_file)
    except ValidationError as error:
        raise ConfigError(_explained(error)) from error
    except UnicodeDecodeError as error:
        raise ConfigError.of_encoding(env_file) from error


def _explained(error: ValidationError) -> str:
    first = error.errors(include_input=False, include_url=False)[0]
    name = str(first["loc"][0] if first["loc"] else first["type"]).upper()
    return f"{name} is not usable: {reason(error)}. It should look like {name}={EXAMPLES.get(name)}"
