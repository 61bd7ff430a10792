"""What Telegram answers instead of doing as it is told."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]


class Refusal(Exception):
    """A request is refused: the HTTP status, the description, and parameters such as retry_after.

    Subclassed by nothing: what went wrong stands in the description, as with Telegram itself.
    """

    def __init__(self, code: int, description: str, **parameters: Any) -> None:  # noqa: ANN401
        super().__init__(description)
        self.code, self.description, self.parameters = code, description, parameters

    @property
    def reason(self) -> str:
        """What is wrong, for a person: without the status."""
        return self.description.partition(": ")[2] or self.description

    def as_json(self) -> Json:
        """Return the refusal as the Bot API words it."""
        answer: Json = {"ok": False, "error_code": self.code, "description": self.description}
        return answer | ({"parameters": self.parameters} if self.parameters else {})


def bad_request(what: str, **parameters: Any) -> Refusal:  # noqa: ANN401 - as above
    """Return a refusal of a request that asks for what cannot be."""
    return Refusal(400, f"Bad Request: {what}", **parameters)


def forbidden(what: str) -> Refusal:
    """Return a refusal of a request that the bot has no right to make."""
    return Refusal(403, f"Forbidden: {what}")


def too_many_requests(seconds: int) -> Refusal:
    """Return a refusal that ends in so many seconds."""
    return Refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
