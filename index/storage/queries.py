"""Queries for articles and passages: each has the columns that `rows` reads."""

from __future__ import annotations

# The corrections of the text that an article has now.
CORRECTIONS = """
    SELECT json_group_array(json_array(start, "end", speaker_start, speaker_end, "by", at))
    FROM (
        SELECT * FROM corrections WHERE corrections.collection = articles.collection
        AND corrections.source_id = articles.source_id AND corrections.digest = articles.digest
        ORDER BY start, "end"
    ) AS own
"""
# The text as bytes: they are compared with the digest, and need not be UTF-8 any more.
ARTICLE = f"""
    SELECT number, source_id, title, CAST(text AS BLOB) AS text, articles.digest AS digest,
           published, author, publisher, url, language, hits, marks,
           collections.name AS collection, ({CORRECTIONS}) AS corrections
    FROM articles JOIN collections ON collections.id = articles.collection
"""  # noqa: S608 - the query that is put into it is ours
TEXT = """
    SELECT number, source_id, title, CAST(text AS BLOB) AS text, digest, language FROM articles
"""
# Texts with a digest, wherever they are: an earlier version, or another collection's article.
COPIES = """
    SELECT CAST(text AS BLOB) AS text FROM versions WHERE digest = ?1
    UNION ALL SELECT CAST(text AS BLOB) FROM articles WHERE digest = ?1
"""
PASSAGE = """
    SELECT passages.id AS id, article, start, "end", aside, analysis,
           title, language, collection, published
    FROM passages JOIN articles ON articles.number = passages.article
"""
