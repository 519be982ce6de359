"""Machines that are none: network namespaces, tied by a switch that stands in the first of them."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

_NET = "10.211.37"


@dataclass(frozen=True)
class Machine:
    """A namespace and its address."""

    name: str
    address: str

    def python(self, *arguments: str) -> list[str]:
        """The command that runs Python there."""
        return ["ip", "netns", "exec", self.name, sys.executable, *arguments]

    def begin(self, *arguments: str) -> subprocess.Popen[bytes]:
        """Runs Python there until it is ended."""
        return subprocess.Popen(self.python(*arguments), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@contextmanager
def machines(number: int) -> Iterator[Sequence[Machine]]:
    """So many of them. Raises OSError or CalledProcessError where that is not permitted."""
    made = [Machine(f"cuttings-{os.getpid()}-{at}", f"{_NET}.{at + 1}") for at in range(number)]
    try:
        _lay_out(made)
        yield made
    finally:
        for one in made:
            subprocess.run(["ip", "netns", "delete", one.name], check=False, capture_output=True)


def _lay_out(made: Sequence[Machine]) -> None:
    first = made[0].name
    for one in made:
        _ip("netns", "add", one.name)
        _ip("-n", one.name, "link", "set", "lo", "up")
    _ip("-n", first, "link", "add", "switch", "type", "bridge")
    _ip("-n", first, "address", "add", f"{made[0].address}/24", "dev", "switch")
    _ip("-n", first, "link", "set", "switch", "up")
    for at, one in enumerate(made[1:]):
        _ip("-n", first, "link", "add", f"port{at}", "type", "veth", "peer", "name", "wire", "netns", one.name)
        _ip("-n", first, "link", "set", f"port{at}", "master", "switch", "up")
        _ip("-n", one.name, "address", "add", f"{one.address}/24", "dev", "wire")
        _ip("-n", one.name, "link", "set", "wire", "up")


def _ip(*arguments: str) -> None:
    subprocess.run(["ip", *arguments], check=True, capture_output=True)
