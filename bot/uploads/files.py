"""Files of documents: fetched from the Bot API server, or read where that keeps them."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from telegram import File
from telegram.error import BadRequest

if TYPE_CHECKING:
    from telegram import Document

    from bot.context import Context


async def content_of(document: Document, context: Context) -> bytes:
    """Return what is in a document. Raises TelegramError where it cannot be fetched.

    A server says where a file is. python-telegram-bot reads it from this machine's disk wherever
    that names a file there, whoever says so: here only a server of one's own may, and only in
    its own folder.
    """
    file = await document.get_file()
    path = file.file_path or ""
    if (folder := context.settings.bot_api_local) and Path(path).is_absolute():
        return await asyncio.to_thread(_read, path, folder)
    if not path.startswith(f"{context.bot.base_file_url}/"):
        # One of that name is here: it is the server's that is wanted.
        path = f"{context.bot.base_file_url}/{path.lstrip('/')}"
    if urlsplit(path).scheme not in ("http", "https"):
        raise BadRequest("a file is at no address of the Bot API server")
    fetched = File(file.file_id, file.file_unique_id, file.file_size, path)
    fetched.set_bot(context.bot)
    return bytes(await fetched.download_as_bytearray())


def _read(path: str, folder: Path) -> bytes:
    """Read a file in the folder of the server, and nowhere else, wherever links lead."""
    try:
        place = Path(path).resolve(strict=True)
        if not place.is_relative_to(folder.resolve()) or not place.is_file():
            raise BadRequest("a file is not in the folder of the Bot API server")
        return place.read_bytes()
    except (OSError, ValueError, RuntimeError) as error:
        raise BadRequest(f"a file of the Bot API server cannot be read: {error}") from error
