"""Units of systemd that run the bot: for the whole machine, and for one user."""

from __future__ import annotations

import re
from pathlib import Path

# Data folder of a service of the whole machine, as systemd sets it up.
SYSTEM_DATA = "/var/lib/quoth"
# Folders in which the user of such a service may read nothing: /root, and most homes, are their
# owner's alone.
_HOMES = (Path("/home"), Path("/root"))
# Words of a command line that systemd takes as they are.
_PLAIN = re.compile(r"[\w@+=:,./-]+", re.ASCII)

# Not among what is forbidden: MemoryDenyWriteExecute (the search kernels are compiled while the bot
# runs) and the system calls of @resources (each file is read in a process with limits of its own).
_SYSTEM = """\
# Quoth as a service of the machine: a user of its own that exists only while it runs, and nothing
# that it can write but its own folders. systemd-analyze security quoth.service judges it.
[Unit]
Description=Quoth answers questions about articles in Telegram
After=network-online.target
Wants=network-online.target
StartLimitIntervalSec=10min
StartLimitBurst=20

[Service]
Type=notify
NotifyAccess=main
ExecStart={program} -m bot run
EnvironmentFile={env_file}
Environment=QUOTH_DATA=/var/lib/quoth QUOTH_BACKUP_DIR=/var/lib/quoth-backups
Environment=NUMBA_CACHE_DIR=/var/cache/quoth PYTHONDONTWRITEBYTECODE=1
DynamicUser=yes
User=quoth
StateDirectory=quoth quoth-backups
StateDirectoryMode=0700
CacheDirectory=quoth
WorkingDirectory=/var/lib/quoth
UMask=0077
# The bot says that it has started, and then that it is at work; it is ended where it does not.
# The first start of a new version may compile the search kernels.
TimeoutStartSec=15min
WatchdogSec=1min
TimeoutStopSec=20
KillMode=mixed
# A wrong setting (2) is not right the next time either; nor is a token that was refused for long.
Restart=on-failure
RestartSec=5
RestartPreventExitStatus=2

CapabilityBoundingSet=
DevicePolicy=closed
LockPersonality=yes
NoNewPrivileges=yes
PrivateDevices=yes
PrivateTmp=yes
PrivateUsers=yes
ProtectClock=yes
ProtectControlGroups=yes
ProtectHome=yes
ProtectHostname=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
ProtectProc=invisible
ProtectSystem=strict
RemoveIPC=yes
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
SystemCallArchitectures=native
SystemCallErrorNumber=EPERM
SystemCallFilter=@system-service
SystemCallFilter=~@privileged

[Install]
WantedBy=multi-user.target
"""

_USER = """\
# Quoth as a service of one user: systemctl --user enable --now quoth, and for a bot that also runs
# while nobody is logged in, loginctl enable-linger.
[Unit]
Description=Quoth answers questions about articles in Telegram
StartLimitIntervalSec=10min
StartLimitBurst=20

[Service]
Type=notify
NotifyAccess=main
ExecStart={program} -m bot run
EnvironmentFile={env_file}
WorkingDirectory={folder}
UMask=0077
TimeoutStartSec=15min
WatchdogSec=1min
TimeoutStopSec=20
KillMode=mixed
Restart=on-failure
RestartSec=5
RestartPreventExitStatus=2

# What a user may have without the rights of the machine's manager. Not among it: a user of its own;
# ProtectSystem=strict and ProtectHome, because the articles lie in the user's own folders; and
# CapabilityBoundingSet, PrivateDevices, ProtectClock, ProtectKernelLogs and ProtectKernelModules,
# which take away rights that no user has, and with which a user's service does not start. Where the
# kernel lets no user make namespaces, PrivateTmp and what begins with Protect have no effect.
LockPersonality=yes
NoNewPrivileges=yes
PrivateTmp={private_tmp}
ProtectControlGroups=yes
ProtectKernelTunables=yes
ProtectSystem=full
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
SystemCallArchitectures=native
SystemCallErrorNumber=EPERM
SystemCallFilter=@system-service
SystemCallFilter=~@privileged

[Install]
WantedBy=default.target
"""


def in_a_home(program: str) -> Path | None:
    """Return where a program lies, or what it is a link to, where that is in somebody's home.

    A service of the whole machine cannot run that one.
    """
    there = Path(program).absolute()
    homes = {one for home in _HOMES for one in (home, home.resolve())}
    for place in (there, there.parent.resolve() / there.name, there.resolve()):
        if not homes.isdisjoint(place.parents):
            return place
    return None


def for_system(program: str, env_file: Path) -> str:
    """Return the unit of a service of the whole machine, with its settings in `env_file`.

    `program` is the Python that runs it, in nobody's home.
    """
    return _SYSTEM.format(program=_word(program), env_file=_path(env_file))


def for_user(program: str, env_file: Path) -> str:
    """Return the unit of a service of one user, with its settings in `env_file`.

    It sees no temporary files of others, unless it lies among them.
    """
    temporary = any(path.startswith(("/tmp/", "/var/tmp/")) for path in (program, str(env_file)))  # noqa: S108 - looked for
    return _USER.format(
        program=_word(program),
        env_file=_path(env_file),
        folder=_path(env_file.parent),
        private_tmp="no" if temporary else "yes",
    )


def _word(text: str) -> str:
    """Return the program of a command line as systemd reads it."""
    return _path(text) if _PLAIN.fullmatch(text) else f'"{_path(text)}"'


def _path(path: Path | str) -> str:
    """Return a path as systemd reads it where it stands alone, with spaces and all."""
    return str(path).replace("%", "%%")
