"""Every setting: what it may be, what it is by itself, and an example of a right value."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Literal, Self

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

from index import Caution  # noqa: TC001 - pydantic reads it

# Open access is for everyone; listed access for people with a role, and those who are let in.
Access = Literal["open", "listed"]

LogLevel = Literal["DEBUG", "INFO", "WARNING", "ERROR"]

# Log lines for people, or as JSON for programs.
LogForm = Literal["text", "json"]

_LARGEST_PORT = 65_535
# As the Bot API takes it.
_WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_POSTGRESQL = ("postgresql://", "postgres://")

DEFAULT_BOT_API_URL = "https://api.telegram.org"

# A folder of language files of one's own.
LanguageFolder = Annotated[
    DirectoryPath | None, Field(validation_alias="QUOTH_LANGUAGES", examples=["./languages"])
]


# Off, on, or languages as tesseract calls them: eng+deu.
OcrSetting = Annotated[
    str, Field(validation_alias="QUOTH_OCR", examples=["on"], pattern=r"^\w[\w/-]*(\+\w[\w/-]*)*$")
]


class FromEnvironment(BaseSettings):
    """Settings that are read from the environment and `.env`, and never change."""

    model_config = SettingsConfigDict(frozen=True, extra="ignore", env_ignore_empty=True)


class Fields(FromEnvironment):
    """Every setting there is. The token is a secret: it shows in no repr."""

    telegram_bot_token: SecretStr | None = Field(
        default=None, examples=["123456789:AAExampleTokenFromBotFather"]
    )
    owners: Annotated[frozenset[PositiveInt], NoDecode] = Field(
        default=frozenset(), validation_alias="QUOTH_OWNERS", examples=["12345678,87654321"]
    )
    access: Access = Field(default="open", validation_alias="QUOTH_ACCESS", examples=["open"])
    data: Path = Field(
        default=Path("data"), validation_alias="QUOTH_DATA", examples=["/var/lib/quoth"]
    )
    archive: SecretStr | None = Field(
        default=None,
        validation_alias="QUOTH_ARCHIVE",
        examples=["postgresql://quoth:password@db.example.org/quoth"],
    )
    bot_api_url: str = Field(
        default=DEFAULT_BOT_API_URL,
        validation_alias="QUOTH_BOT_API_URL",
        examples=[DEFAULT_BOT_API_URL],
        pattern=r"^https?://\S+$",
    )
    bot_api_local: Annotated[
        DirectoryPath | None,
        Field(validation_alias="QUOTH_BOT_API_LOCAL", examples=["/var/lib/telegram-bot-api"]),
    ] = None
    webhook_url: str | None = Field(
        default=None,
        validation_alias="QUOTH_WEBHOOK_URL",
        examples=["https://quoth.example.org/telegram"],
        pattern=r"^https?://\S+$",
    )
    webhook_listen: str = Field(
        default="127.0.0.1:8443",
        validation_alias="QUOTH_WEBHOOK_LISTEN",
        examples=["127.0.0.1:8443"],
        pattern=r"^\S+:\d{1,5}$",
    )
    webhook_secret: SecretStr | None = Field(
        default=None,
        validation_alias="QUOTH_WEBHOOK_SECRET",
        examples=["letters-digits_and-dashes"],
    )
    caution: Caution = Field(
        default="balanced", validation_alias="QUOTH_CAUTION", examples=["balanced"]
    )
    languages: LanguageFolder = None
    keep_days: int = Field(
        default=14, validation_alias="QUOTH_KEEP_DAYS", examples=["14"], ge=1, le=3650
    )
    keep_removed_days: int = Field(
        default=30, validation_alias="QUOTH_KEEP_REMOVED_DAYS", examples=["30"], ge=1, le=3650
    )
    person_rate: int = Field(
        default=20, validation_alias="QUOTH_PERSON_RATE", examples=["20"], ge=0, le=10_000
    )
    group_rate: int = Field(
        default=20, validation_alias="QUOTH_GROUP_RATE", examples=["20"], ge=0, le=10_000
    )
    fetch_allow: Annotated[frozenset[str], NoDecode] = Field(
        default=frozenset(),
        validation_alias="QUOTH_FETCH_ALLOW",
        examples=["wiki.intranet,10.0.0.5:8080"],
    )
    # In MB; up to a GB, which is what a row of the database holds.
    keep_originals: int = Field(
        default=20, validation_alias="QUOTH_KEEP_ORIGINALS", examples=["20"], ge=0, le=900
    )
    ocr: OcrSetting = "off"
    log_level: LogLevel = Field(
        default="INFO", validation_alias="QUOTH_LOG_LEVEL", examples=["INFO"]
    )
    log: LogForm = Field(default="text", validation_alias="QUOTH_LOG", examples=["json"])
    monitor: str = Field(
        default="127.0.0.1:9464",
        validation_alias="QUOTH_MONITOR",
        examples=["127.0.0.1:9464"],
        pattern=r"^(off|\S+:\d{1,5})$",
    )
    backup_dir: Path | None = Field(
        default=None, validation_alias="QUOTH_BACKUP_DIR", examples=["/var/backups/quoth"]
    )
    backup_hours: int = Field(
        default=24, validation_alias="QUOTH_BACKUP_HOURS", examples=["24"], ge=1, le=8760
    )
    backup_keep: int = Field(
        default=12, validation_alias="QUOTH_BACKUP_KEEP", examples=["12"], ge=1, le=1000
    )
    search: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(),
        validation_alias="QUOTH_SEARCH",
        examples=["https://search1.example.org:9200,https://search2.example.org:9200"],
    )
    search_user: str = Field(default="", validation_alias="QUOTH_SEARCH_USER", examples=["quoth"])
    search_password: SecretStr = Field(
        default=SecretStr(""),
        validation_alias="QUOTH_SEARCH_PASSWORD",
        examples=["a-long-password"],
    )
    search_api_key: SecretStr = Field(
        default=SecretStr(""), validation_alias="QUOTH_SEARCH_API_KEY", examples=["an-api-key"]
    )
    search_ca: Annotated[
        FilePath | None,
        Field(validation_alias="QUOTH_SEARCH_CA", examples=["/etc/quoth/search-ca.pem"]),
    ] = None
    search_shards: int = Field(
        default=3, validation_alias="QUOTH_SEARCH_SHARDS", examples=["3"], ge=1, le=1000
    )

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


# An example of each, for the message about a wrong one.
EXAMPLES: dict[str, str] = {
    str(field.validation_alias or name.upper()): str((field.examples or [""])[0])
    for name, field in Fields.model_fields.items()
}
