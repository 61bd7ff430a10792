"""The address and the credentials of a cluster are checked before anything is sent there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from index import SearchCluster

if TYPE_CHECKING:
    from pathlib import Path

NODE = "https://search.example.org:9200"


@pytest.mark.parametrize(
    "address",
    [
        NODE,
        "https://10.0.0.5:9200/",
        "http://127.0.0.1:9200",
        "http://[::1]:9200",
        "http://localhost",
    ],
)
def test_a_node_is_asked_over_https_or_on_this_machine(address: str) -> None:
    assert SearchCluster((address,)).addresses == (address,)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"addresses": ()}, "no address"),
        ({"addresses": ("http://search.example.org:9200",)}, "in the clear"),
        ({"addresses": ("http://10.0.0.5:9200",)}, "in the clear"),
        ({"addresses": (NODE, "search.example.org")}, "'search.example.org' is no address"),
        ({"addresses": ("https://",)}, "is no address"),
        ({"addresses": ("https://a:notaport",)}, "is no address"),
        ({"addresses": ("https://me:secret@a:9200",)}, "do not belong into the address"),
        ({"addresses": ("https://a:9200/other?x=1",)}, "has more in it"),
        ({"addresses": (NODE,), "user": "quoth"}, "goes with a password"),
        ({"addresses": (NODE,), "user": "a", "password": "b", "api_key": "c"}, "not both"),
        ({"addresses": (NODE,), "shards": 0}, "at least one shard"),
    ],
)
def test_what_is_wrong_is_said(given: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        SearchCluster(**given)


def test_what_opens_it_is_not_shown() -> None:
    shown = repr(SearchCluster((NODE,), "quoth", "secret1"))
    assert "secret1" not in shown
    assert "secret2" not in repr(SearchCluster((NODE,), api_key="secret2"))


def test_its_certificates_are_those_that_are_given(tmp_path: Path) -> None:
    assert SearchCluster((NODE,)).trusted().check_hostname
    nothing = tmp_path / "ca.pem"
    nothing.write_text("no certificate")
    with pytest.raises(ValueError, match=r"ca\.pem holds no certificates"):
        SearchCluster((NODE,), ca=nothing).trusted()
