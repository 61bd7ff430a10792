"""Articles."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from index.models import stored_number

if TYPE_CHECKING:
    from index import Article


def test_only_a_stored_article_has_a_number(bridge: Article) -> None:
    assert stored_number(replace(bridge, number=7)) == 7
    with pytest.raises(AssertionError):
        stored_number(bridge)
