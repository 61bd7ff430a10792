"""The BM25 index: Lucene's shape, rank-bm25's scores."""

from index.engine.bm25 import Bm25Index
from index.engine.kernels import warm
from index.engine.seen import Seen

__all__ = ["Bm25Index", "Seen", "warm"]
