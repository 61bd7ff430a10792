"""The file of settings, as `quoth setup` reads and writes it."""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic_settings import DotEnvSettingsSource

from bot.config import Settings
from bot.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Mapping

# The file that commands read by themselves, in the folder that they are started in.
USUAL = Path(".env")
# Values that mean the same to a shell, to systemd and to us without quotes.
_PLAIN = re.compile(r"[\w@%+=:,./~-]*", re.ASCII)


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

    The file is whole, or stays as it was.
    """
    target = written_to(env_file)
    kept = target.read_text(encoding="utf-8").splitlines() if target.exists() else []
    kept = [line for line in kept if _name_in(line) not in values]
    lines = [*kept, *(f"{name}={_quoted(value)}" for name, value in values.items())]
    beside = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        beside.touch(0o600, exist_ok=False)
        beside.write_text("\n".join(lines) + "\n", encoding="utf-8")
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def start_command(env_file: Path) -> str:
    """Return the command that starts the bot with the settings of this file."""
    if env_file.absolute() == USUAL.absolute():
        return "quoth run"
    return f"(set -a; . {shlex.quote(str(env_file.absolute()))}; quoth run)"


def _name_in(line: str) -> str:
    return line.partition("=")[0].removeprefix("export ").strip()


def _quoted(value: str) -> str:
    if _PLAIN.fullmatch(value):
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
