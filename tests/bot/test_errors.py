"""The tree of errors is the one that its module draws, and every branch ends a command in words."""

from __future__ import annotations

import inspect
import re

import pytest
import typer

from bot import errors
from bot.cli.session import FAILED, MISCONFIGURED, finish
from bot.errors import BotError, ConfigError

CLASSES = [
    value for value in vars(errors).values() if inspect.isclass(value) and value is not BotError
]


def test_every_class_is_in_the_drawing_under_the_one_it_is_made_of() -> None:
    drawn, above = {}, ["BotError"]
    for line in inspect.getdoc(errors).splitlines():  # type: ignore[union-attr]
        if found := re.fullmatch(r"([│ ]*)[├└]── (\w+) +(.+)", line):
            depth = len(found[1]) // 4 + 1
            drawn[found[2]] = above[depth - 1]
            above[depth:] = [found[2]]
    assert drawn == {one.__name__: one.__bases__[0].__name__ for one in CLASSES}


@pytest.mark.parametrize("kind", CLASSES)
def test_the_command_line_says_what_was_raised_and_fails(
    kind: type[BotError], capsys: pytest.CaptureFixture[str]
) -> None:
    async def work() -> None:
        raise kind("the kettle is empty")

    with pytest.raises(typer.Exit) as ended:
        finish(work())
    assert ended.value.exit_code == (MISCONFIGURED if kind is ConfigError else FAILED)
    assert capsys.readouterr().err == "the kettle is empty\n"
