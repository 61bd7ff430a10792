"""Time that everything which reads strangers' text takes, against the length of the text.

`python -m bench.slopes` measures every public function of the packages of `bench.slopes.calls` on
every family of `bench.slopes.families`; `tests/bench/test_slopes.py` does so with shorter texts.
"""
