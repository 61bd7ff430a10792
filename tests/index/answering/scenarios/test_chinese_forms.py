"""Texts in traditional characters, asked about in simplified ones, and the other way."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from index import Article, Library
from index.text.chinese import simplified

if TYPE_CHECKING:
    from index import Answer, Verification

# The text of an article, a question in the other form, and words of the answer.
CASES = [
    ("漢江大橋將於十月關閉，市長張國華說維修費用達三億元。", "汉江大桥什么时候关闭？", "十月"),
    ("漢江大橋將於十月關閉，市長張國華說維修費用達三億元。", "市长张国华说了什么？", "三億"),
    ("龙门图书馆新馆长刘丽说，阅览室星期日开门。", "龍門圖書館閱覽室什麼時候開門？", "星期日"),
    ("龙门图书馆新馆长刘丽说，阅览室星期日开门。", "龍門圖書館的新館長是誰？", "刘丽"),
    ("颱風造成臺東縣三人受傷，學校停課兩天。", "台风造成台东县几人受伤？", "三人"),
    ("颱風造成臺東縣三人受傷，學校停課兩天。", "台东县学校停课几天？", "兩天"),
    ("云南地震后，医院收治了九十名伤员。", "雲南地震後醫院收治了多少傷員？", "九十"),
    ("机场因大雪关闭，两百名旅客滞留。", "機場為什麼關閉？", "大雪"),
    ("機場因大雪關閉，兩百名旅客滯留。", "多少旅客滞留机场？", "兩百"),
    ("总统访问结束，双方签署了贸易协议。", "雙方簽署了什麼協議？", "贸易协议"),
    ("環保局長黃麗說，湖水污染已經結束。", "谁说湖水污染已经结束？", "黃麗"),
    ("农民抗议米价下跌，堵住了县政府大门。", "農民為什麼抗議？", "米价"),
    ("農民抗議米價下跌，堵住了縣政府大門。", "农民堵住了什么？", "大門"),
    ("这家面包店每天卖出四百个面包。", "這家麵包店每天賣出多少麵包？", "四百"),
    ("劇院因屋頂漏水停演，損失達五百萬元。", "剧院为什么停演？", "漏水"),
    ("发电厂爆炸，起火原因是线路老化。", "發電廠爆炸的原因是什麼？", "线路"),
    ("發電廠爆炸，起火原因是線路老化。", "发电厂起火的原因是什么？", "線路"),
    ("乌龟保护区里有三百只海龟。", "烏龜保護區有多少隻海龜？", "三百"),
    ("郵局將於週三恢復營業。", "邮局什么时候恢复营业？", "週三"),
    ("医生陈明获得国家奖。", "醫生陳明獲得什麼獎？", "国家奖"),
]
# Words in the other form than the article has them.
WORDS = [
    ("汉江大桥将于十月关闭", "near"),
    ("龍門圖書館新館長劉麗", "near"),
]


@pytest.fixture(scope="module")
def found(
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[list[Answer], list[Answer], list[Verification]]:
    """The answers to all questions, to the same in simplified characters, and where words are."""

    async def ask() -> tuple[list[Answer], list[Answer], list[Verification]]:
        async with await Library.open(tmp_path_factory.mktemp("forms")) as library:
            for number, text in enumerate(dict.fromkeys(text for text, _, _ in CASES)):
                await library.add(Article(f"z{number}", "新闻", text, language="zh"))
            answers = [await library.ask(question) for _, question, _ in CASES]
            others = [await library.ask(simplified(question)) for _, question, _ in CASES]
            return answers, others, [await library.find_wording(words) for words, _ in WORDS]

    return asyncio.run(ask())


@pytest.mark.parametrize("number", range(len(CASES)))
def test_a_question_in_the_other_form_is_answered(
    found: tuple[list[Answer], list[Answer], list[Verification]], number: int
) -> None:
    answer, other = found[0][number], found[1][number]
    assert simplified(CASES[number][2]) in simplified(answer.quotes[0].text)
    assert answer.confidence == pytest.approx(other.confidence, abs=0.02)


def test_words_in_the_other_form_are_nearly_there(
    found: tuple[list[Answer], list[Answer], list[Verification]],
) -> None:
    assert [one.kind for one in found[2]] == [kind for _, kind in WORDS]
    assert found[2][0].differences
