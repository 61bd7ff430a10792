"""The settings: what each may be, and what it is by itself."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import (
    DirectoryPath,
    Field,
    FilePath,
    PositiveInt,
    SecretStr,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.errors import ConfigError
from index import Caution  # noqa: TC001 - pydantic reads it

if TYPE_CHECKING:
    from index import Ocr, SearchCluster

# Open access is for everyone; listed access for people with a role, and those who are let in.
Access = Literal["open", "listed"]

# Log lines for people, or as JSON for programs.
LogForm = Literal["text", "json"]

_LARGEST_PORT = 65_535
_DAY_S = 24 * 3600
# As the Bot API takes it.
_WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_POSTGRESQL = ("postgresql://", "postgres://")

DEFAULT_BOT_API_URL = "https://api.telegram.org"

# Examples of right values, for the message about a wrong one.
EXAMPLES = {
    "TELEGRAM_BOT_TOKEN": "123456789:AAExampleTokenFromBotFather",
    "QUOTH_OWNERS": "12345678,87654321",
    "QUOTH_DATA": "/var/lib/quoth",
    "QUOTH_ARCHIVE": "postgresql://quoth:password@db.example.org/quoth",
    "QUOTH_BOT_API_URL": DEFAULT_BOT_API_URL,
    "QUOTH_BOT_API_LOCAL": "/var/lib/telegram-bot-api",
    "QUOTH_WEBHOOK_URL": "https://quoth.example.org/telegram",
    "QUOTH_WEBHOOK_LISTEN": "127.0.0.1:8443",
    "QUOTH_WEBHOOK_SECRET": "letters-digits_and-dashes",
    "QUOTH_ACCESS": "open",
    "QUOTH_CAUTION": "balanced",
    "QUOTH_LANGUAGES": "./languages",
    "QUOTH_KEEP_DAYS": "14",
    "QUOTH_KEEP_REMOVED_DAYS": "30",
    "QUOTH_PERSON_RATE": "20",
    "QUOTH_GROUP_RATE": "20",
    "QUOTH_FETCH_ALLOW": "wiki.intranet,10.0.0.5:8080",
    "QUOTH_KEEP_ORIGINALS": "20",
    "QUOTH_OCR": "on",
    "QUOTH_LOG_LEVEL": "INFO",
    "QUOTH_LOG": "json",
    "QUOTH_MONITOR": "127.0.0.1:9464",
    "QUOTH_BACKUP_DIR": "/var/backups/quoth",
    "QUOTH_BACKUP_HOURS": "24",
    "QUOTH_BACKUP_KEEP": "12",
    "QUOTH_SEARCH": "https://search1.example.org:9200,https://search2.example.org:9200",
    "QUOTH_SEARCH_USER": "quoth",
    "QUOTH_SEARCH_PASSWORD": "a-long-password",
    "QUOTH_SEARCH_API_KEY": "an-api-key",
    "QUOTH_SEARCH_CA": "/etc/quoth/search-ca.pem",
    "QUOTH_SEARCH_SHARDS": "3",
}


# A folder of language files of one's own.
LanguageFolder = Annotated[DirectoryPath | None, Field(validation_alias="QUOTH_LANGUAGES")]


# Off, on, or languages as tesseract calls them: eng+deu.
OcrSetting = Annotated[
    str, Field(validation_alias="QUOTH_OCR", pattern=r"^\w[\w/-]*(\+\w[\w/-]*)*$")
]


class FromEnvironment(BaseSettings):
    """Settings that are read from the environment and `.env`, and never change."""

    model_config = SettingsConfigDict(frozen=True, extra="ignore", env_ignore_empty=True)


class Settings(FromEnvironment):
    """Every setting there is. The token is a secret: it shows in no repr."""

    telegram_bot_token: SecretStr | None = None
    owners: Annotated[frozenset[PositiveInt], NoDecode] = Field(
        default=frozenset(), validation_alias="QUOTH_OWNERS"
    )
    access: Access = Field(default="open", validation_alias="QUOTH_ACCESS")
    data: Path = Field(default=Path("data"), validation_alias="QUOTH_DATA")
    archive: SecretStr | None = Field(default=None, validation_alias="QUOTH_ARCHIVE")
    bot_api_url: str = Field(
        default=DEFAULT_BOT_API_URL, validation_alias="QUOTH_BOT_API_URL", pattern=r"^https?://\S+$"
    )
    bot_api_local: Annotated[
        DirectoryPath | None, Field(validation_alias="QUOTH_BOT_API_LOCAL")
    ] = None
    webhook_url: str | None = Field(
        default=None, validation_alias="QUOTH_WEBHOOK_URL", pattern=r"^https?://\S+$"
    )
    webhook_listen: str = Field(
        default="127.0.0.1:8443", validation_alias="QUOTH_WEBHOOK_LISTEN", pattern=r"^\S+:\d{1,5}$"
    )
    webhook_secret: SecretStr | None = Field(default=None, validation_alias="QUOTH_WEBHOOK_SECRET")
    caution: Caution = Field(default="balanced", validation_alias="QUOTH_CAUTION")
    languages: LanguageFolder = None
    keep_days: int = Field(default=14, validation_alias="QUOTH_KEEP_DAYS", ge=1, le=3650)
    keep_removed_days: int = Field(
        default=30, validation_alias="QUOTH_KEEP_REMOVED_DAYS", ge=1, le=3650
    )
    person_rate: int = Field(default=20, validation_alias="QUOTH_PERSON_RATE", ge=0, le=10_000)
    group_rate: int = Field(default=20, validation_alias="QUOTH_GROUP_RATE", ge=0, le=10_000)
    fetch_allow: Annotated[frozenset[str], NoDecode] = Field(
        default=frozenset(), validation_alias="QUOTH_FETCH_ALLOW"
    )
    # In MB; up to a GB, which is what a row of the database holds.
    keep_originals: int = Field(default=20, validation_alias="QUOTH_KEEP_ORIGINALS", ge=0, le=900)
    ocr: OcrSetting = "off"
    log_level: str = Field(
        default="INFO",
        validation_alias="QUOTH_LOG_LEVEL",
        pattern=r"^(DEBUG|INFO|WARNING|ERROR)$",
    )
    log: LogForm = Field(default="text", validation_alias="QUOTH_LOG")
    monitor: str = Field(
        default="127.0.0.1:9464", validation_alias="QUOTH_MONITOR", pattern=r"^(off|\S+:\d{1,5})$"
    )
    backup_dir: Path | None = Field(default=None, validation_alias="QUOTH_BACKUP_DIR")
    backup_hours: int = Field(default=24, validation_alias="QUOTH_BACKUP_HOURS", ge=1, le=8760)
    backup_keep: int = Field(default=12, validation_alias="QUOTH_BACKUP_KEEP", ge=1, le=1000)
    search: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(), validation_alias="QUOTH_SEARCH"
    )
    search_user: str = Field(default="", validation_alias="QUOTH_SEARCH_USER")
    search_password: SecretStr = Field(
        default=SecretStr(""), validation_alias="QUOTH_SEARCH_PASSWORD"
    )
    search_api_key: SecretStr = Field(
        default=SecretStr(""), validation_alias="QUOTH_SEARCH_API_KEY"
    )
    search_ca: Annotated[FilePath | None, Field(validation_alias="QUOTH_SEARCH_CA")] = None
    search_shards: int = Field(default=3, validation_alias="QUOTH_SEARCH_SHARDS", ge=1, le=1000)

    @property
    def largest_original(self) -> int:
        """Size in bytes of the largest file that is kept as it came, 0 where none is."""
        return self.keep_originals * 1_000_000

    @property
    def reader_of_scans(self) -> Ocr | None:
        """What reads scans, None where they are refused."""
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

    @field_validator("webhook_secret")
    @classmethod
    def _is_a_secret_for_telegram(cls, value: SecretStr | None) -> SecretStr | None:
        if value and not _WEBHOOK_SECRET.fullmatch(value.get_secret_value()):
            raise PydanticCustomError(
                "secret", "it may have only letters of English, digits, - and _, 256 at most"
            )
        return value

    @field_validator("archive")
    @classmethod
    def _is_postgresql(cls, value: SecretStr | None) -> SecretStr | None:
        if value and not value.get_secret_value().startswith(_POSTGRESQL):
            raise PydanticCustomError("archive", "it is not the address of a PostgreSQL database")
        return value

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

    @field_validator("owners", "fetch_allow", "search", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return value.replace(",", " ").split() if isinstance(value, str) else value

    @field_validator("bot_api_url")
    @classmethod
    def _ends_without_a_slash(cls, value: str) -> str:
        return value.rstrip("/")

    @field_validator("monitor", "webhook_listen")
    @classmethod
    def _has_a_port(cls, value: str) -> str:
        if value != "off" and int(value.rpartition(":")[2]) > _LARGEST_PORT:
            raise PydanticCustomError("port", "its port is over 65535")
        return value

    @model_validator(mode="after")
    def _webhooks_are_secret(self) -> Self:
        """Require a secret for a webhook: anyone who finds its address could speak as Telegram."""
        if self.webhook_url and not self.webhook_secret:
            raise PydanticCustomError(
                "QUOTH_WEBHOOK_SECRET", "it must be set when QUOTH_WEBHOOK_URL is"
            )
        return self

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
    """Return what reads scans as it is set, None where they are refused."""
    if written == "off":
        return None
    from index import Ocr  # noqa: PLC0415 - most libraries have none

    return Ocr() if written == "on" else Ocr(tuple(written.split("+")))
