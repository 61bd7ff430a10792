"""A real OpenSearch on this machine's loopback, for tests and measurements.

    python -m bench.opensearch [NODES]      start so many, and stop them when Enter is pressed

It is put together from OpenSearch's artifacts in Maven's repository, without its security plugin.
It needs Java (11 to 17) and Maven. `QUOTH_OPENSEARCH_HOME` names a folder for the artifacts.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from pwd import getpwnam
from typing import TYPE_CHECKING

import httpx

from bench.ports import free_ports

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

VERSION, LOG4J = "2.19.6", "2.25.4"
HOME = "QUOTH_OPENSEARCH_HOME"
# OpenSearch refuses to run as root.
_NOBODY = "nobody"
# In seconds: until a cluster has to be there, and until a node has to be gone.
_STARTED_S, _STOPPED_S, _LOOK_S = 180.0, 30.0, 0.2
_ARTIFACTS = (
    ("org.opensearch", "opensearch", VERSION),
    ("org.opensearch", "opensearch-plugin-classloader", VERSION),
    ("org.opensearch.plugin", "transport-netty4-client", VERSION),
    ("org.opensearch.plugin", "lang-painless", VERSION),
    ("org.apache.logging.log4j", "log4j-core", LOG4J),  # optional there
)
# Modules, each with a class loader of its own: their jars, their class, what they may do.
_MODULES = {
    "transport-netty4": (
        ("netty-", "transport-netty4-client-", "opensearch-netty4-"),
        "org.opensearch.transport.Netty4Plugin",
        (
            'java.io.FilePermission "/proc/sys/net/core/somaxconn", "read"',
            'java.net.SocketPermission "*", "accept,connect,resolve"',
            'java.lang.RuntimePermission "*", "setContextClassLoader"',
            'java.lang.RuntimePermission "getClassLoader"',
            'java.util.PropertyPermission "sun.nio.ch.bugLevel", "write"',
        ),
    ),
    "lang-painless": (
        ("lang-painless-", "opensearch-scripting-painless-spi-", "asm-", "antlr4-"),
        "org.opensearch.painless.PainlessPlugin",
        (
            'java.lang.RuntimePermission "createClassLoader"',
            'java.lang.RuntimePermission "getClassLoader"',
        ),
    ),
}


def missing() -> list[str]:
    """Return which programs are not there that it takes."""
    return [program for program in ("java", "mvn") if shutil.which(program) is None]


def home() -> Path:
    """Return where the artifacts lie. They must be readable by who runs the nodes."""
    if own := os.environ.get(HOME):
        return Path(own)
    if os.geteuid() == 0:
        return Path("/var/cache/quoth-opensearch")
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "quoth-opensearch"


def install() -> Path:
    """Lay the artifacts out as a distribution has them; return the folder. Done once."""
    place = home() / VERSION
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=place.parent) as made:
            unfinished = Path(made) / "home"
            _lay_out(unfinished)
            with suppress(OSError):  # somebody else was first
                unfinished.rename(place)
    return place


def _lay_out(place: Path) -> None:
    for folder in ("bin", "lib", "config", "plugins"):
        (place / folder).mkdir(parents=True)
    wanted = "".join(
        f"<dependency><groupId>{group}</groupId><artifactId>{name}</artifactId>"
        f"<version>{version}</version></dependency>"
        for group, name, version in _ARTIFACTS
    )
    project = place / "pom.xml"
    project.write_text(
        "<project><modelVersion>4.0.0</modelVersion><groupId>quoth</groupId>"
        "<artifactId>opensearch</artifactId><version>1</version>"
        f"<dependencies>{wanted}</dependencies></project>"
    )
    fetched = subprocess.run(  # noqa: S603 - our own command
        (shutil.which("mvn") or "mvn", "-q", "-B", "-f", project, "dependency:copy-dependencies",
         f"-DoutputDirectory={place / 'lib'}"),
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if fetched.returncode:
        raise RuntimeError(f"Maven cannot fetch OpenSearch: {fetched.stdout}{fetched.stderr}")
    for module, (jars, of_class, rights) in _MODULES.items():
        own = place / "modules" / module
        own.mkdir(parents=True)
        for jar in (place / "lib").glob("*.jar"):
            if jar.name.startswith(jars):
                jar.rename(own / jar.name)
        described = {
            "name": module, "description": module, "version": VERSION, "java.version": "11",
            "opensearch.version": VERSION, "classname": of_class, "has.native.controller": "false",
        }  # fmt: skip
        lines = "".join(f"{key}={value}\n" for key, value in described.items())
        (own / "plugin-descriptor.properties").write_text(lines)
        granted = "".join(f"permission {one};\n" for one in rights)
        (own / "plugin-security.policy").write_text(f"grant {{\n{granted}}};\n")
    for path in (place, *place.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)


class Node:
    """A node of a cluster, in a folder of its own."""

    def __init__(self, name: str, folder: Path, http: int, transport: int) -> None:
        self.name, self._folder, self._http, self._transport = name, folder, http, transport
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        """Address that the node listens at for requests."""
        return f"http://127.0.0.1:{self._http}"

    @property
    def transport(self) -> str:
        """Address that the other nodes find the node at."""
        return f"127.0.0.1:{self._transport}"

    @property
    def pid(self) -> int:
        """The process id, 0 where it does not run."""
        return self._process.pid if self._process and self._process.poll() is None else 0

    def start(self, nodes: Sequence[Node], heap_mb: int) -> None:
        """Start it as one of a cluster's nodes."""
        for own in ("config", "data", "logs", "tmp"):
            (self._folder / own).mkdir(parents=True, exist_ok=True)
        seeds = ", ".join(f'"{one.transport}"' for one in nodes)
        names = ", ".join(f'"{one.name}"' for one in nodes)
        (self._folder / "config" / "opensearch.yml").write_text(
            f"cluster.name: quoth-{nodes[0].transport.replace(':', '-')}\n"
            f"node.name: {self.name}\n"
            f"path.data: {self._folder / 'data'}\npath.logs: {self._folder / 'logs'}\n"
            f"network.host: 127.0.0.1\nhttp.port: {self._http}\n"
            f"transport.port: {self._transport}\n"
            f"discovery.seed_hosts: [{seeds}]\ncluster.initial_cluster_manager_nodes: [{names}]\n"
            # The disk of a machine for tests says nothing about the cluster.
            "cluster.routing.allocation.disk.threshold_enabled: false\n"
            # Each of a thousand tests has a library of its own, whose points in time stay open.
            "search.max_open_pit_context: 10000\n"
        )
        (self._folder / "config" / "log4j2.properties").write_text(
            "appender.file.type = File\nappender.file.name = file\n"
            "appender.file.fileName = ${sys:opensearch.logs.base_path}/node.log\n"
            "appender.file.layout.type = PatternLayout\n"
            "appender.file.layout.pattern = [%d{ISO8601}][%-5p][%c{1.}] %m%n\n"
            "rootLogger.level = warn\nrootLogger.appenderRef.file.ref = file\n"
        )
        root = os.geteuid() == 0
        if root:
            for path in (self._folder, *self._folder.rglob("*")):
                shutil.chown(path, _NOBODY)
        with (self._folder / "logs" / "out").open("wb") as out:
            self._process = subprocess.Popen(  # noqa: S603 - our own command
                self._command(heap_mb), cwd=self._folder, stdin=subprocess.DEVNULL, stdout=out,
                stderr=subprocess.STDOUT, process_group=0,
                user=_NOBODY if root else None,
                group=getpwnam(_NOBODY).pw_gid if root else None,
                extra_groups=[] if root else None,
            )  # fmt: skip

    def _command(self, heap_mb: int) -> list[str]:
        place, own = install(), self._folder
        of_its_own = {
            "java.io.tmpdir": own / "tmp", "jna.tmpdir": own / "tmp", "file.encoding": "UTF-8",
            "java.security.manager": "allow", "java.awt.headless": "true",
            "log4j.shutdownHookEnabled": "false", "log4j2.disable.jmx": "true",
            "io.netty.noUnsafe": "true", "io.netty.noKeySetOptimization": "true",
            "io.netty.recycler.maxCapacityPerThread": "0",
            "opensearch.networkaddress.cache.ttl": "60", "opensearch.path.home": place,
            "opensearch.path.conf": own / "config", "opensearch.distribution.type": "tar",
            "opensearch.bundled_jdk": "false",
        }  # fmt: skip
        return [
            "java", f"-Xms{heap_mb}m", f"-Xmx{heap_mb}m",
            # It starts in half the time, and is asked little.
            *(() if heap_mb > 512 else ("-XX:TieredStopAtLevel=1",)),
            "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError",
            *(f"-D{key}={value}" for key, value in of_its_own.items()),
            "-cp", f"{place / 'lib'}/*", "org.opensearch.bootstrap.OpenSearch",
        ]  # fmt: skip

    def end(self, how: signal.Signals = signal.SIGTERM) -> None:
        """End it, and wait until it is gone."""
        if self._process is None:
            return
        if self._process.poll() is None:
            self._process.send_signal(how)
        try:
            self._process.wait(_STOPPED_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def said(self) -> str:
        """Return the last of what it has written, where it does not start."""
        return (self._folder / "logs" / "out").read_text("utf-8", "replace")[-4000:]


@contextmanager
def cluster(nodes: int = 1, heap_mb: int = 512) -> Iterator[list[Node]]:
    """Start a cluster of so many nodes, and end it with all that it holds."""
    ports = free_ports(2 * nodes)
    # Not in a folder that only its owner may enter.
    with tempfile.TemporaryDirectory(prefix="quoth-opensearch-", ignore_cleanup_errors=True) as own:
        Path(own).chmod(0o755)
        made = [
            Node(f"node{number}", Path(own) / f"node{number}", *ports[2 * number : 2 * number + 2])
            for number in range(nodes)
        ]
        try:
            for one in made:
                one.start(made, heap_mb)
            _wait_for(made)
            yield made
        finally:
            for one in made:
                one.end()


def _wait_for(nodes: Sequence[Node]) -> None:
    until = time.monotonic() + _STARTED_S
    while time.monotonic() < until:
        for one in nodes:
            if not one.pid:
                raise RuntimeError(f"{one.name} has ended: {one.said()}")
        with suppress(httpx.HTTPError, ValueError):
            health = httpx.get(f"{nodes[0].address}/_cluster/health", trust_env=False).json()
            if health.get("number_of_nodes") == len(nodes) and health["status"] == "green":
                return
        time.sleep(_LOOK_S)
    raise RuntimeError(f"no cluster after {_STARTED_S:g} seconds: {nodes[0].said()}")


def main(arguments: Sequence[str]) -> None:
    """Run a cluster until Enter is pressed."""
    with cluster(int(arguments[0]) if arguments else 1) as nodes:
        print("QUOTH_SEARCH=" + ",".join(one.address for one in nodes), flush=True)
        with suppress(EOFError, KeyboardInterrupt):
            input()


if __name__ == "__main__":
    main(sys.argv[1:])
