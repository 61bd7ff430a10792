"""Settings: one frozen object, built once from the environment and `.env`."""

from bot.config.fields import DEFAULT_BOT_API_URL, EXAMPLES, Access, LogForm
from bot.config.reading import language_folder, load, reader_of_scans
from bot.config.settings import Settings

__all__ = [
    "DEFAULT_BOT_API_URL", "EXAMPLES", "Access", "LogForm", "Settings", "language_folder", "load",
    "reader_of_scans",
]  # fmt: skip
