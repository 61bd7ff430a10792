"""Sheets with a header."""

from __future__ import annotations

from datetime import date

import pytest

from index import Article, ReadingError
from tests.index.reading.archives import archive
from tests.index.reading.single import one

_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
HEADER = '<row><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c t="s"><v>2</v></c></row>'
ROW = (
    '<row><c r="A2" t="inlineStr"><is><t>Mill sold</t></is></c><c r="C2" t="s"><v>3</v></c>'
    '<c r="D2"><v>46024</v></c></row>'
)


def xlsx(
    rows: str, target: str = "worksheets/sheet1.xml", properties: str = "", state: str = "visible"
) -> bytes:
    shared = "<si><t>Title</t></si><si><t>Text</t></si><si><t>Date</t></si>"
    shared += "<si><r><t>It </t></r><r><t>is.</t></r><rPh><t>never</t></rPh></si>"
    return archive(
        {
            "xl/workbook.xml": f"<workbook {_MAIN} {_R}>{properties}<sheets>"
            f'<sheet name="a" state="{state}" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": "<Relationships>"
            f'<Relationship Id="r1" Target="{target}"/></Relationships>',
            "xl/sharedStrings.xml": f"<sst {_MAIN}>{shared}</sst>",
            "xl/worksheets/sheet1.xml": f"<worksheet {_MAIN}><sheetData>{rows}</sheetData>"
            "</worksheet>",
        }
    )


@pytest.mark.parametrize("target", ["worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml"])
def test_a_row_is_an_article(target: str) -> None:
    assert one(xlsx(HEADER + ROW, target), "a.xlsx") == Article(
        source_id="a-2", title="Mill sold", text="It is.", published=date(2026, 1, 2)
    )


def test_a_title_may_stand_above_the_header() -> None:
    title = (
        '<row><c r="A1" t="inlineStr"><is><t>Review of the text of 2026</t></is></c></row><row/>'
    )
    assert one(xlsx(title + HEADER + ROW), "a.xlsx").text == "It is."


def test_a_workbook_may_count_its_days_from_1904() -> None:
    row = ROW.replace("46024", "44562")
    said = xlsx(HEADER + row, properties='<workbookPr date1904="1"/>')
    assert one(said, "a.xlsx").published == date(2026, 1, 2)


@pytest.mark.parametrize(
    "content",
    [
        xlsx(""),
        xlsx(ROW),
        xlsx(HEADER),
        xlsx(HEADER, "nowhere.xml"),
        xlsx('<row><c r="ZZZ1"><v>1</v></c></row>'),
        archive({"xl/workbook.xml": "<workbook/>"}),
    ],
)
def test_a_sheet_without_texts_is_refused(content: bytes) -> None:
    with pytest.raises(ReadingError):
        one(content, "a.xlsx")


def test_a_hidden_sheet_is_not_read() -> None:
    packed = xlsx(HEADER + ROW).replace(b"never", b"never")
    assert one(packed, "a.xlsx").text == "It is."
    with pytest.raises(ReadingError, match="which of its columns"):
        one(xlsx(HEADER + ROW, state="hidden"), "a.xlsx")
