"""The sentences themselves, in English."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

from bot.i18n import texts


def test_a_sentence_has_one_name_and_a_name_one_sentence() -> None:
    module = ast.parse(Path(texts.__file__).read_text(encoding="utf-8"))
    assigned = [node for node in module.body if isinstance(node, ast.Assign)]
    names = Counter(ast.unparse(target) for node in assigned for target in node.targets)
    sentences = Counter(ast.unparse(node.value) for node in assigned)
    assert [name for name, times in names.items() if times > 1] == []
    assert [sentence for sentence, times in sentences.items() if times > 1] == []
