"""The file of settings, as `quoth setup` reads and writes it."""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from dotenv.parser import parse_stream
from pydantic_settings import DotEnvSettingsSource

from bot.cli.whole_files import replacing
from bot.config import Settings
from bot.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

# The file that commands read by themselves, in the folder that they are started in.
USUAL = Path(".env")
# Values that mean the same to a shell, to systemd and to us without quotes.
_PLAIN = re.compile(r"[\w@%+=:,./~-]*", re.ASCII)
# Characters that a shell expands in double quotes, and those that single quotes cannot hold here.
_EXPANDED, _UNQUOTABLE = re.compile(r"[$`]"), re.compile(r"['\\]|\$\{")


def check_writable(env_file: Path) -> None:
    """Raise ConfigError where the file cannot be written."""
    folder = written_to(env_file).parent
    if env_file.is_dir():
        raise ConfigError(f"{env_file} is a folder: name a file for the settings")
    if not folder.is_dir():
        raise ConfigError(f"{env_file} cannot be written: there is no folder {folder}")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise ConfigError(f"{env_file} cannot be written: this user may not write to {folder}")


def written_to(env_file: Path) -> Path:
    """Return the file itself, of a link that which it leads to."""
    return env_file.resolve() if env_file.is_symlink() else env_file.absolute()


def settings_in(env_file: Path) -> dict[str, str]:
    """Return the settings that the file has, by name. Raises ConfigError where it is no text."""
    try:
        found = DotEnvSettingsSource(Settings, env_file=env_file).env_vars
    except UnicodeDecodeError as error:
        raise ConfigError.of_encoding(env_file) from error
    return {name.upper(): value for name, value in found.items() if value}


def write_settings(env_file: Path, values: Mapping[str, str]) -> None:
    """Write settings to a file that only its owner can read; other lines of it stay.

    The file is whole, or stays as it was. Raises ConfigError where a value cannot be written.
    """
    target = written_to(env_file)
    lines = [f"{name}={_quoted(name, value)}\n" for name, value in values.items()]
    text = _without(values, target) + "".join(lines)
    with replacing(target) as new:
        new.write_text(text, encoding="utf-8")


def start_command(env_file: Path) -> str:
    """Return the command that starts the bot with the settings of this file."""
    if env_file.absolute() == USUAL.absolute():
        return "quoth run"
    return f"(set -a; . {shlex.quote(str(env_file.absolute()))}; quoth run)"


def _without(names: Collection[str], target: Path) -> str:
    """Return what a file says besides settings of these names, each with all of its lines."""
    if not target.exists():
        return ""
    kept = []
    with target.open(encoding="utf-8") as file:
        for part in parse_stream(file):
            text = part.original.string
            # Empty lines in front of a setting count as part of it.
            kept.append(text[: -len(text.lstrip())] if part.key in names else text)
    text = "".join(kept)
    return text if text.endswith("\n") or not text else f"{text}\n"


def _quoted(name: str, value: str) -> str:
    """Return a value that a shell, systemd and we read as it is. Raises ConfigError."""
    if _PLAIN.fullmatch(value):
        return value
    if value.splitlines() != [value]:
        raise ConfigError(f"{name} cannot have a line break in it: {value!r}")
    if not _EXPANDED.search(value):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
    # A shell would put something else into double quotes, and into single ones nothing. We read
    # a backslash in single quotes in another way than a shell, and ${} even there.
    if _UNQUOTABLE.search(value):
        raise ConfigError(
            f"{name} cannot have $ or ` in it together with ', \\ or ${{: choose another value"
        )
    return f"'{value}'"
