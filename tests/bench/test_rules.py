"""Rules for telling who speaks, and the texts that each of them changes."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from bench.rules import Text, effects, rules, texts

if TYPE_CHECKING:
    from pathlib import Path

PASSIVE = Text('The plan was described by Hedda Marr as "a leap in the dark".', "en")
ACTIVE = Text('"It is closed," said Hedda Marr.', "en")


def test_a_rule_is_a_private_function_that_says_yes_or_no_or_may_return_nothing() -> None:
    verbs = import_module("index.statements.grammar.verbs")
    found = {rule.name: rule for rule in rules("grammar.verbs")}
    assert found["_is_governed"].off is False
    assert found["_passive"].off is None
    assert found["_passive"].owner is verbs
    assert "after_quote" not in found
    assert "AmongNouns._goes_on" in {rule.place.split()[1] for rule in rules("grammar.among_nouns")}


def test_a_rule_counts_the_texts_that_are_others_without_it() -> None:
    counts = {
        rule.name: changed for rule, changed in effects(rules("grammar.verbs"), [PASSIVE, ACTIVE])
    }
    assert counts["_passive"] == 1
    assert counts["_of_clause"] == 0


def test_every_rule_is_on_again_behind_the_run() -> None:
    tried = rules("grammar.verbs")
    before = [rule.function for rule in tried]
    list(effects(tried, [PASSIVE]))
    assert [rule.function for rule in tried] == before


def test_texts_are_the_articles_and_sentences_of_files_and_tests(tmp_path: Path) -> None:
    (tmp_path / "de.jsonl").write_text('{"text": "„Ja“, sagte Marr."}\n', "utf-8")
    reports = "==== A title\n“Yes,” said Marr.\n----\nYes => Marr\n"
    (tmp_path / "en.txt").write_text(reports, "utf-8")
    (tmp_path / "fr.txt").write_text("Marr | « Oui », dit Marr.\n", "utf-8")
    (tmp_path / "news.py").write_text('SAID = ["it", "«Sì, certo», disse Hedda Marr."]', "utf-8")
    assert texts([tmp_path]) == [
        Text("„Ja“, sagte Marr.", "de"),
        Text("“Yes,” said Marr.", "en"),
        Text("« Oui », dit Marr.", "fr"),
        Text("«Sì, certo», disse Hedda Marr.", "it"),
    ]
