#!/bin/sh
# Puts the compiled kernels where they may be used, then is quoth.
set -eu
if [ ! -d "$NUMBA_CACHE_DIR" ]; then
    cp -pR /opt/quoth/kernels "$NUMBA_CACHE_DIR"
fi
exec quoth "$@"
