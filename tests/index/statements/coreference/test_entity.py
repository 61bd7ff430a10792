"""Somebody or something: what most of the evidence says of it."""

from __future__ import annotations

from index.models import Span
from index.statements.coreference.entity import Entity


def entity(*, named: bool = True) -> Entity:
    return Entity(0, named=named, full=Span(0, 4))


def test_most_of_the_evidence_tells_the_kind() -> None:
    one = entity()
    one.kinds.update(person=2, group=3)
    one.weigh()
    assert one.kind == "group"


def test_little_evidence_makes_a_person_only_perhaps() -> None:
    one = entity()
    one.kinds.update(person=1)
    one.weigh()
    assert one.kind == "maybe"
    assert one.is_person
    assert not entity().is_person


def test_a_pronoun_tells_a_gender() -> None:
    one = entity()
    assert one.may_be("f")
    assert one.may_be("m")
    one.learn("f")
    assert one.gender == "f"
    assert not one.may_be("m")
