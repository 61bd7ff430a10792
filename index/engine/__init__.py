"""The BM25 index: passages by their terms."""

from index.engine.bm25 import Bm25Index

__all__ = ["Bm25Index"]
