"""Knows what the kernel has counted of processes: CPU time and memory (proc(5))."""

import os
import re
from collections.abc import Iterable
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")
_MEGABYTE = 1024 * 1024


def family(pid: int) -> list[int]:
    """Return a process and its children."""
    children = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(_fields(path)[1])
        except (FileNotFoundError, ProcessLookupError):
            continue
        if parent == pid:
            children.append(int(path.parent.name))
    return [pid, *sorted(children)]


def cpu_seconds(pids: Iterable[int]) -> float:
    """Return the CPU time of all threads of these processes so far, in user mode and kernel."""
    times = (_fields(Path(f"/proc/{pid}/stat"))[11:13] for pid in pids)
    return sum(int(user) + int(system) for user, system in times) / _TICKS


def machine_cpu_seconds() -> tuple[float, float]:
    """Return how long all cores together have worked, and how long they have existed."""
    fields = [int(field) for field in Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:9]]
    total = sum(fields) / _TICKS
    return total - (fields[3] + fields[4]) / _TICKS, total


def forget_peak(pid: int) -> None:
    """Let the peak of a process' memory begin again at what it uses now."""
    Path(f"/proc/{pid}/clear_refs").write_text("5")


def memory(pid: int) -> float:
    """Return the memory that a process uses now, in MB."""
    return _status(pid, "VmRSS")


def peak_memory(pid: int) -> float:
    """Return the most that a process used at one moment, in MB."""
    return _status(pid, "VmHWM")


def _status(pid: int, name: str) -> float:
    match = re.search(rf"^{name}:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text(), re.M)
    if match is None:
        raise LookupError(name)
    return int(match[1]) * 1024 / _MEGABYTE


def _fields(path: Path) -> list[str]:
    """Return the fields after the command, whose name may hold spaces; the first is the state."""
    return path.read_text().rsplit(")", 1)[1].split()
