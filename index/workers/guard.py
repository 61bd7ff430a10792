"""Guard of the system itself around a child: Landlock, where its kernel and the library have it.

The limits of a child keep it from opening anything. They do not keep it from what needs no open
file: to delete or rename files, to cut them off, to run programs, to end other processes.
"""

from __future__ import annotations

from functools import cache


@cache
def landlock_version() -> int | None:
    """Return the version of Landlock that guards children, None where none does.

    Whoever forks asks before, for the child can load no library.
    """
    try:
        import landlockpy  # noqa: PLC0415 - it is not there on every system

        version: int = landlockpy.abi_version()
    except (ImportError, OSError):
        return None
    return version or None  # the library says 0 where the kernel has none


def guard() -> None:
    """Take what rights to files, connections and processes Landlock has from this one, if it can.

    It can then change the contents of no file, delete, rename, create and run none. What it has
    open it keeps. Landlock does not cover modes, owners, times and extended attributes: of files of
    its user it can still change those.
    """
    if landlock_version() is None:
        return
    import landlockpy  # noqa: PLC0415 - loaded by then

    scopes = landlockpy.Scope
    try:
        with landlockpy.Ruleset(scoped=scopes.SIGNAL | scopes.ABSTRACT_UNIX_SOCKET) as nothing:
            nothing.restrict()
    except OSError:
        return  # the limits hold all the same
