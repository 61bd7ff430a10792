"""Refusals of the Bot API, in Telegram's words."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]


class Refusal(Exception):
    """A request is refused: HTTP status, description, and parameters such as retry_after.

    It has no subclasses: the description says what went wrong, as with Telegram itself.
    """

    def __init__(self, code: int, description: str, **parameters: Any) -> None:  # noqa: ANN401
        super().__init__(description)
        self.code, self.description, self.parameters = code, description, parameters

    @property
    def reason(self) -> str:
        """The description without the status, for a person."""
        return self.description.partition(": ")[2] or self.description

    def as_json(self) -> Json:
        """Return the refusal as the Bot API words it."""
        answer: Json = {"ok": False, "error_code": self.code, "description": self.description}
        return answer | ({"parameters": self.parameters} if self.parameters else {})


def bad_request(what: str, **parameters: Any) -> Refusal:  # noqa: ANN401 - as above
    """Return a refusal (400) of a request that cannot be carried out."""
    return Refusal(400, f"Bad Request: {what}", **parameters)


def forbidden(what: str) -> Refusal:
    """Return a refusal (403) of a request that the bot has no right to make."""
    return Refusal(403, f"Forbidden: {what}")


def too_many_requests(seconds: int) -> Refusal:
    """Return a refusal (429) that ends in so many seconds."""
    return Refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
