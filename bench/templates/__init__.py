"""Pages around stories of our own, as content systems make them: their words are known."""

from __future__ import annotations

from bench.templates import blogs, papers, systems
from bench.templates.stories import STORIES, Story

__all__ = ["STORIES", "TEMPLATES", "Story"]

TEMPLATES = (
    systems.wordpress,
    systems.newspaper,
    systems.old_tables,
    systems.ghost,
    systems.itemprop,
    systems.drupal,
    systems.written_by,
    *papers.TEMPLATES,
    *blogs.TEMPLATES,
)
