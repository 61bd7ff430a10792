"""Names of files, as they are shown."""

from bot.views.rich_text import file_name


def test_a_file_name_is_only_a_name() -> None:
    assert len(file_name("a." + "x" * 5_000)) < 130
    assert len(file_name("x" * 5_000 + ".jsonl")) < 130
    assert file_name("../../etc/passwd") == "passwd"
    assert file_name("..\\a\x07b.txt") == "ab.txt"
    assert file_name(None) == file_name("") == file_name("/") == "upload"
    assert len(file_name("x" * 500 + ".txt")) == 104
