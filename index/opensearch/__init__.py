"""The ranking in an OpenSearch cluster: the same passages, in the same order, with the same scores.

Lucene keeps a passage's length in one byte, rounded down, so its scores are upper bounds of ours.
It is asked for somewhat more passages than are wanted. Those are scored exactly, by their own terms
and with the statistics of what is asked. Where the last wanted one beats the bound of the last one
that came, no other can be among the best: that is proved. Otherwise more are asked for.
"""
