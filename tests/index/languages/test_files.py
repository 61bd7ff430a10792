"""Language files: what is read of them, and what is said of one that cannot be used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from index import LanguageFault
from index.languages import LANGUAGES, files

if TYPE_CHECKING:
    from pathlib import Path


def read(folder: Path, content: str) -> dict[str, dict[str, Any]]:
    path = folder / "xx.toml"
    path.write_text(content, encoding="utf-8")
    return files.read(path)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('[speech]\nsaid = """\nkwatha, Kwathi,\n  kwa tha"""\n', ("kwatha", "kwathi", "kwa tha")),
        ('[sentences]\nopeners = "Li, Za,"\n', ("Li", "Za")),
        ('[dates]\nsince = "Ab, nach"\n', ("Ab", "nach")),
        ('[variants]\nverbs = """\ngo, went\n\nsee, saw"""\n', (("go", "went"), ("see", "saw"))),
        ("[writing]\nunspaced = true\n", True),
        ('[writing]\nname = "Zenda, of the hills"\n', "Zenda, of the hills"),
    ],
)
def test_each_kind_of_value_is_read(tmp_path: Path, content: str, expected: object) -> None:
    [[value]] = [keys.values() for keys in read(tmp_path, content).values()]
    assert value == expected


@pytest.mark.parametrize(
    ("content", "place", "reason"),
    [
        ("[speech\n", "xx.toml", "Expected"),
        ('[sppech]\nsaid = "a"\n', "[sppech]", "is none of"),
        ('speech = "a"\n', "[speech]", "is none of"),
        ('[speech]\nsayed = "a"\n', "[speech] sayed", "is no key of this section"),
        ("[speech]\nsaid = 3\n", "[speech] said", "is not a string"),
        ('[speech]\nsaid = "a, b, A"\n', "[speech] said", "'a' stands there twice"),
        ('[dates]\nsince = "ab, Ab"\n', "[dates] since", "'ab' stands there twice"),
        ('[dates]\nsince = "ab, *"\n', "[dates] since", "'*' has no word"),
        ('[variants]\nverbs = "go"\n', "[variants] verbs", "'go' stands alone in its line"),
        ('[variants]\nverbs = "go, go by"\n', "[variants] verbs", "'go by' is not one word"),
        ('[facts]\nopposites = "up"\n', "[facts] opposites", "'up' has no two sides"),
        ('[facts]\nopposites = "up / "\n', "[facts] opposites", "'up /' has no two sides"),
        ('[facts]\nopposites = "up / up"\n', "[facts] opposites", "'up' stands there twice"),
        ('[writing]\nunspaced = "yes"\n', "[writing] unspaced", "is not true or false"),
        ('[writing]\nkeyboard = "a b"\n', "[writing] keyboard", "has 2 words, and not 32"),
        ('[terms]\nmultipliers = "k, kilo"\n', "[terms] multipliers", "'k' begins a line"),
        ('[lines]\nbuttons = "see /more"\n', "[lines] buttons", "'see /more' has a slash"),
        ('[questions]\nmistyped = "a / k\\nb / k"\n', "[questions] mistyped", "'k' stands there"),
        ('[dates]\neras = "abc, 令和"\n', "[dates] eras", "'abc' begins a line"),
        ('[dates]\nmonth_forms = "jan, feb"\n', "[dates] month_forms", "has 2 words, and not 12"),
        ('[dates]\nweekday_forms = "mon"\n', "[dates] weekday_forms", "not 7 of each kind"),
        ('[dates]\npersian_months = "mehr"\n', "[dates] persian_months", "and not 12"),
        ('[dates]\nislamic_months = "rajab"\n', "[dates] islamic_months", "and not 12"),
        ('[forms]\nvowels = "a, eu"\n', "[forms] vowels", "'eu' is not one letter"),
        ('[forms]\nbefore_owners = "t, h, k"\n', "[forms] before_owners", "has 3 words"),
        ('[forms]\npast = "- / t, th"\n', "[forms] past", "'t, th' is more than one"),
        (
            '[forms]\nhis_beginnings = "y, i"\nher_beginnings = "t"',
            "[forms]",
            "2 in his_beginnings",
        ),
        ('[forms]\nher_beginnings = "t"\n', "[forms]", "0 in his_beginnings and 1 in her"),
        ('[called]\naround = "as / *"\n', "[called] around", "'*' has no word"),
        ('[facts]\nvalues = "one, 1"\n', "[facts] values", "'one' begins a line"),
    ],
)
def test_a_fault_names_the_file_the_key_and_the_reason(
    tmp_path: Path, content: str, place: str, reason: str
) -> None:
    with pytest.raises(LanguageFault) as fault:
        read(tmp_path, content)
    assert "xx.toml" in str(fault.value)
    assert place in str(fault.value)
    assert reason in str(fault.value)
    assert [str(one) for one in files.faults(tmp_path / "xx.toml")] == [str(fault.value)]


def test_all_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    path = tmp_path / "xx.toml"
    path.write_text('[speech]\nsayed = "a"\nsaid = "a, a"\n[spoken]\n', encoding="utf-8")
    assert len(files.faults(path)) == 3


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "xx.toml").write_bytes(b"\xff")
    assert "xx.toml" in str(files.faults(tmp_path / "xx.toml")[0])


def test_no_file_of_the_project_has_a_fault() -> None:
    assert [str(fault) for fault in LANGUAGES.faults()] == []
