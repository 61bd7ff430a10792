"""The settings, and the values derived from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from bot.config.fields import DEFAULT_BOT_API_URL, EXAMPLES, Fields
from bot.errors import ConfigError

if TYPE_CHECKING:
    from index import Ocr, SearchCluster

_DAY_S = 24 * 3600


class Settings(Fields):
    """The settings that a program was started with."""

    @property
    def largest_original(self) -> int:
        """Size in bytes of the largest file that is kept as it came, 0 where none is."""
        return self.keep_originals * 1_000_000

    @property
    def reader_of_scans(self) -> Ocr | None:
        """The OCR for scans, None where scans are refused."""
        return reader_of_scans(self.ocr)

    def removed_before(self, now: float) -> int:
        """Return the time that articles were removed before which are kept no longer at `now`.

        Both are in seconds since 1970.
        """
        return int(now) - self.keep_removed_days * _DAY_S

    @property
    def archive_address(self) -> str | None:
        """Address of the archive that the articles lie in, None where they are in the folder."""
        return self.archive.get_secret_value() if self.archive else None

    @property
    def search_cluster(self) -> SearchCluster | None:
        """The cluster that finds passages, None where the folder does. Raises ValueError."""
        if not self.search:
            return None
        from index import SearchCluster  # noqa: PLC0415 - most libraries have none

        return SearchCluster(
            self.search,
            self.search_user,
            self.search_password.get_secret_value(),
            self.search_api_key.get_secret_value(),
            self.search_ca,
            self.search_shards,
        )

    @model_validator(mode="after")
    def _search_is_possible(self) -> Self:
        try:
            _ = self.search_cluster
        except ValueError as error:
            raise PydanticCustomError("QUOTH_SEARCH", "{why}", {"why": str(error)}) from error
        return self

    @property
    def is_api_public(self) -> bool:
        """Whether Telegram's own Bot API server is asked, and none of somebody's own."""
        return self.bot_api_url == DEFAULT_BOT_API_URL

    @property
    def largest_file(self) -> int | None:
        """Size in bytes of the largest file that the Bot API server hands on, None for any size."""
        # Not above: it loads all of python-telegram-bot, which commands without Telegram spare.
        from telegram.constants import FileSizeLimit  # noqa: PLC0415

        return int(FileSizeLimit.FILESIZE_DOWNLOAD) if self.is_api_public else None

    @property
    def most_megabytes(self) -> int | None:
        """The same in MB."""
        return None if self.largest_file is None else self.largest_file // 1_000_000

    @property
    def token(self) -> str:
        """The bot's token.

        Raises ConfigError where none is set.
        """
        if self.telegram_bot_token is None:
            raise ConfigError(
                "TELEGRAM_BOT_TOKEN is not set: get one from @BotFather and put it into .env, "
                f"like TELEGRAM_BOT_TOKEN={EXAMPLES['TELEGRAM_BOT_TOKEN']}"
            )
        return self.telegram_bot_token.get_secret_value()

    @property
    def bot_id(self) -> int:
        """The bot's id, which its token begins with. Raises ConfigError where there is no token."""
        number = self.token.partition(":")[0]
        return int(number) if number.isascii() and number.isdigit() else 0


def reader_of_scans(written: str) -> Ocr | None:
    """Return the OCR that is set for scans, None where scans are refused."""
    if written == "off":
        return None
    from index import Ocr  # noqa: PLC0415 - most libraries have none

    return Ocr() if written == "on" else Ocr(tuple(written.split("+")))
