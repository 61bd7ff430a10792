"""Preparation of an article for storage: language, passages, statements. Pure."""

from __future__ import annotations

from dataclasses import replace

from index.errors import ReadingError
from index.ingest.passages import passages
from index.models import Article, Prepared
from index.statements.extraction import statements_of
from index.text.language import code, detect


def prepare(article: Article) -> Prepared:
    """Return the article with its passages and statements."""
    language = code(article.language or "") or detect(article.told)
    article = replace(article, language=language)
    said = statements_of(article)
    return Prepared(article, tuple(passages(article.text, language, article.marks)), said)


Item = Article | ReadingError


Outcome = Prepared | ReadingError
