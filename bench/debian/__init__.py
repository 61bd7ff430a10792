"""Installation on a bare Debian, as promised: carried out in one that debootstrap makes.

`python -m bench.debian.demo`: from a clone to the first answer. `python -m bench.debian.service`:
the page "In production". `python -m bench.debian.image`: the steps of the Dockerfile.
"""
