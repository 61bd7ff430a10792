"""The sentences themselves, in English."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

from bot.i18n import texts


def test_a_sentence_has_one_name_and_a_name_one_sentence() -> None:
    modules = Path(texts.__file__).parent.glob("*.py")
    bodies = [ast.parse(module.read_text(encoding="utf-8")).body for module in modules]
    assigned = [node for body in bodies for node in body if isinstance(node, ast.Assign)]
    names = Counter(ast.unparse(target) for node in assigned for target in node.targets)
    sentences = Counter(ast.unparse(node.value) for node in assigned)
    assert [name for name, times in names.items() if times > 1] == []
    assert [sentence for sentence, times in sentences.items() if times > 1] == []
