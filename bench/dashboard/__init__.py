"""The dashboard of deploy/, drawn without Grafana from what Prometheus answers to its panels.

`python -m bench.dashboard --record FILE` makes a Prometheus of a day that `python -m bench.watched
--record FILE` has written, and draws that; `--prometheus URL` asks one that runs.
"""
