"""The archive while its parts are killed: `python -m bench.outages`."""
