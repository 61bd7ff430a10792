"""Exports of LexisNexis."""

from __future__ import annotations

from datetime import date

from index.reading.databases.exported import Exported
from index.reading.databases.lexisnexis import exported, looks_like_it

OLD = """Time Of Request: Monday, October 06, 2014

                               1 of 2 DOCUMENTS

                Copyright 2014 Varn Papers Ltd.
                      All Rights Reserved

                        The Varn Argus

                    July 3, 2014 Thursday
                        First Edition

LENGTH: 12 words

HEADLINE: Mill sold to a museum that
does not exist

BYLINE: By Ida Brenn

BODY:

The mill was sold on Tuesday to a museum
without a roof.

LENGTH: that is what nobody asked for.

LOAD-DATE: July 4, 2014

LANGUAGE: ENGLISH

                               2 of 2 DOCUMENTS

                        The Varn Argus

                    August 21, 2014 Thursday

HEADLINE: Ferry aground

BODY:

No one was hurt.
"""
NEW = """Mill sold to a museum
The Varn Argus
July 3, 2014 Thursday

Copyright 2014 Varn Papers Ltd. All Rights Reserved
Section: NEWS; Pg. 5
Length: 12 words
Byline: Ida Brenn
Body

The mill was sold on Tuesday.

Load-Date: July 4, 2014

End of Document
"""


def test_each_document_is_an_article() -> None:
    assert looks_like_it(OLD)
    first, second = exported(OLD)
    assert first == Exported(
        title="Mill sold to a museum that does not exist",
        text=(
            "The mill was sold on Tuesday to a museum without a roof.\n\n"
            "LENGTH: that is what nobody asked for."
        ),
        published=date(2014, 7, 3),
        author="Ida Brenn",
        publisher="The Varn Argus",
    )
    assert (second.title, second.text) == ("Ferry aground", "No one was hurt.")


def test_newer_exports_end_with_a_line() -> None:
    assert looks_like_it(NEW)
    [found] = exported(NEW)
    assert found == Exported(
        title="Mill sold to a museum",
        text="The mill was sold on Tuesday.",
        published=date(2014, 7, 3),
        author="Ida Brenn",
        publisher="The Varn Argus",
    )


def test_an_article_about_documents_is_no_export() -> None:
    assert not looks_like_it("1 of 2 documents\n\nThe council published half of its papers.")


def test_what_looks_like_a_field_or_a_document_in_the_text_stays() -> None:
    text = OLD.replace(
        "LENGTH: that is what nobody asked for.",
        "Company: the brass band played on.\n\n3 of 5 documents\nwere found in the wreck.",
    )
    first, _ = exported(text)
    assert first.text.endswith(
        "Company: the brass band played on.\n\n3 of 5 documents were found in the wreck."
    )
