"""XML from anybody."""

from __future__ import annotations

import pytest

from index import Malformed
from index.reading import xml


@pytest.mark.parametrize(
    "content",
    [
        "",
        "<a>",
        "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
        "<a>" * 5_000 + "</a>" * 5_000,
    ],
)
def test_what_is_broken_or_declares_entities_is_refused(content: str) -> None:
    with pytest.raises(Malformed):
        xml.parse(content.encode(), "a.xml")


def test_names_are_told_without_their_namespaces() -> None:
    root = xml.parse(b'<x:a xmlns:x="urn:x" x:b="1"><x:c> Mill\n <d>sold</d></x:c></x:a>', "a.xml")
    assert xml.tag(root) == "a"
    assert xml.attribute(root, "b") == "1"
    assert xml.attribute(root, "z") is None
    assert xml.text_of(root, "c") == "Mill sold"
    assert xml.text_of(root, "z") is None
    assert [xml.tag(one) for one in xml.found(root, "d")] == ["d"]
