"""The page's modules for messages and for events, run in a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.emulator.drivers.page import Page

# The text that entities make of a message, by the module that the page itself uses.
_FORMAT = """
const [cases, done] = arguments;
import("/static/entities.js").then(({ formatted }) => done(cases.map(([text, entities]) => {
    const made = document.createElement("div");
    made.append(formatted(text, entities, { username: "quoth_bot" }, {}));
    return made.innerHTML;
})), (error) => done(String(error)));
"""


def test_entities_may_be_nested_and_overlap_and_count_in_utf_16(page: Page) -> None:
    page.visit()
    bold, italic = {"type": "bold"}, {"type": "italic"}
    block = {"type": "blockquote", "offset": 0, "length": 4}
    cases: list[tuple[str, list[object]]] = [
        ("𝒜 bc", [bold | {"offset": 3, "length": 2}]),
        ("abcd", [bold | {"offset": 0, "length": 3}, italic | {"offset": 1, "length": 1}]),
        ("abcd", [bold | {"offset": 0, "length": 2}, italic | {"offset": 1, "length": 2}]),
        ("abcd\nef", [block, bold | {"offset": 1, "length": 2}]),
        ("<i>", [bold | {"offset": 0, "length": 3}]),
        ("ab", [bold | {"offset": 1, "length": 9}]),
        ("ab", [{"type": "text_link", "offset": 0, "length": 2, "url": "javascript:alert(1)"}]),
        ("ab", [{"type": "not known yet", "offset": 0, "length": 1}]),
    ]
    assert page.driver.execute_async_script(_FORMAT, cases) == [
        "𝒜 <strong>bc</strong>",
        "<strong>a<em>b</em>c</strong>d",
        "<strong>a<em>b</em></strong><em>c</em>d",
        '<blockquote dir="auto">a<strong>bc</strong>d</blockquote>ef',
        "<strong>&lt;i&gt;</strong>",
        "ab",
        "<span>ab</span>",
        "<span>a</span>b",
    ]


# A person's view after each of some events, by the module that the page itself uses.
_APPLY = """
const [events, done] = arguments;
import("/static/store.js").then(({ Store }) => {
    const store = new Store(-5, () => {});
    done(events.map((event) => {
        store.apply(event);
        return [...store.chats].map(([id, { topics, messages }]) => [
            id, topics.map((topic) => topic.id), messages.map((one) => one.text).join(" "),
            store.unread(id, { id: 1 }), store.isTyping(id, null),
        ]);
    }));
}, (error) => done(String(error)));
"""


def test_events_keep_what_is_seen_up_to_date(page: Page) -> None:
    page.visit()
    bot = {"id": 9, "is_bot": True}
    asked = {"message_id": 1, "chat": {"id": -1}, "from": {"id": 1}, "text": "who?"}
    answer = {"message_id": 2, "chat": {"id": -1}, "from": bot, "text": "Marr"}
    moved = {"id": -1001, "type": "supergroup"}
    seen = page.driver.execute_async_script(
        _APPLY,
        [
            {"kind": "state", "chats": [{"chat": {"id": -1}, "topics": [], "messages": [asked]}]},
            {"kind": "typing", "chat": -1, "topic": None},
            {"kind": "message", "message": answer},
            {"kind": "message", "message": answer},
            {"kind": "edited", "message": answer | {"text": "Marr,"}},
            {"kind": "migrated", "from": -1, "chat": moved},
            {"kind": "deleted", "chat": -1001, "message_id": 1},
            {"kind": "not known yet"},
        ],
    )
    assert [chats for (chats,) in seen] == [
        [-1, [], "who?", 0, False],
        [-1, [], "who?", 0, True],
        [-1, [], "who? Marr", 1, False],
        [-1, [], "who? Marr", 1, False],
        [-1, [], "who? Marr,", 1, False],
        [-1001, [], "who? Marr,", 1, False],
        [-1001, [], "Marr,", 1, False],
        [-1001, [], "Marr,", 1, False],
    ]
