"""Makes requirements/*.lock: exact versions and hashes of everything the project installs.

Run with the development environment: `make lock`. It asks pip which versions satisfy
pyproject.toml on this machine, adds what only other systems need, and then notes the
hash of each package for every platform and Python named below.
"""

import json
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
PLATFORMS = {
    "manylinux": (
        *("manylinux_2_28_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64"),
        "manylinux_2_5_x86_64",
    ),
    "manylinux-arm": ("manylinux_2_28_aarch64", "manylinux_2_17_aarch64", "manylinux2014_aarch64"),
    "windows": ("win_amd64",),
    "macos-arm": tuple(f"macosx_{version}_0_arm64" for version in (14, 13, 12, 11)),
}
SYSTEMS = {
    "linux": {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    "win32": {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
    "darwin": {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
}
HEAD = """\
# Made by tools/lock.py (make lock) from pyproject.toml; do not edit.
# Hashes: {platforms}; Python {pythons}.
"""

Metadata = dict[str, Any]
Locked = dict[str, Metadata]
"""What pip says of each package, by canonical name."""


def main() -> None:
    """Write both lock files; the second holds everything of the first."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    build = [*project["build-system"]["requires"], "editables"]
    run = resolve([*project["project"]["dependencies"], *build], pins={})
    pins = {name: package["version"] for name, package in run.items()}
    wanted = [*project["project"]["dependencies"], *build, *project["dependency-groups"]["dev"]]
    dev = resolve(wanted, pins)
    hashes = hashes_of(dev)
    for name, locked in (("run", run), ("dev", dev)):
        path = ROOT / "requirements" / f"{name}.lock"
        path.write_text(lock_text(locked, hashes), encoding="utf-8", newline="\n")
        print(f"{path.relative_to(ROOT)}: {len(locked)} packages")


def resolve(wanted: list[str], pins: Mapping[str, str]) -> Locked:
    """Return all packages that the requirements need on any system and Python."""
    plain = [without_marker(Requirement(text)) for text in wanted]
    while True:
        packages = reported(["--ignore-installed", *constrained(plain, pins)])
        locked: Locked = {canonicalize_name(p["name"]): p for p in packages}
        missing = sorted({n for n, _ in needs(locked.values()) if n not in locked})
        if not missing:
            return marked(wanted, locked)
        plain += missing


def without_marker(requirement: Requirement) -> str:
    """Return a requirement as if it were for every system: pip looks at this one only."""
    requirement.marker = None
    return str(requirement)


def constrained(plain: Iterable[str], pins: Mapping[str, str]) -> list[str]:
    """Return the requirements with the versions that are fixed already."""
    return [*plain, *(f"{name}=={version}" for name, version in pins.items())]


def needs(packages: Iterable[Metadata]) -> Iterator[tuple[str, str]]:
    """Yield what the packages need, with the systems that need it."""
    for package in packages:
        for text in package.get("requires_dist", ()):
            requirement = Requirement(text)
            for system in systems_of(requirement):
                yield canonicalize_name(requirement.name), system


def systems_of(requirement: Requirement) -> Iterator[str]:
    """Yield the systems on which some supported Python needs a requirement."""
    for system, facts in SYSTEMS.items():
        for python in PYTHONS:
            environment: dict[str, Any] = {**default_environment(), **facts, "extra": ""}
            environment |= {"python_version": python, "python_full_version": f"{python}.0"}
            if requirement.marker is None or requirement.marker.evaluate(environment):
                yield system
                break


def marked(wanted: Iterable[str], locked: Locked) -> Locked:
    """Return the packages, those that only Windows needs with its marker."""
    users: dict[str, set[str]] = {}
    direct = [
        (canonicalize_name(r.name), s) for r in map(Requirement, wanted) for s in systems_of(r)
    ]
    for name, system in [*direct, *needs(locked.values())]:
        users.setdefault(name, set()).add(system)
    only_windows = {name for name, systems in users.items() if systems == {"win32"}}
    return {
        name: {**package, "marker": 'sys_platform == "win32"' if name in only_windows else ""}
        for name, package in sorted(locked.items())
    }


def hashes_of(locked: Locked) -> dict[str, set[str]]:
    """Return the hashes of each package's files for all platforms and Pythons."""
    pins = [f"{name}=={package['version']}" for name, package in locked.items()]
    found: dict[str, set[str]] = {name: set() for name in locked}
    for platform, tags in PLATFORMS.items():
        for python in PYTHONS:
            where = [f"--platform={tag}" for tag in tags]
            target = ["--no-deps", "--only-binary=:all:", f"--python-version={python}", *where]
            for package in reported([*target, *pins]):
                found[canonicalize_name(package["name"])].add(package["sha256"])
            print(f"{platform} {python}: {len(pins)} files", file=sys.stderr)
    return found


def reported(arguments: list[str]) -> list[Metadata]:
    """Return what pip would install: the metadata of each package and its file's hash."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        command = [sys.executable, "-m", "pip", "install", "--dry-run", "-qq"]
        target = [f"--target={folder}/target", f"--report={report}"]
        subprocess.run([*command, *target, *arguments], check=True)
        installs = json.loads(report.read_text(encoding="utf-8"))["install"]
    return [
        {**each["metadata"], "sha256": each["download_info"]["archive_info"]["hashes"]["sha256"]}
        for each in installs
    ]


def lock_text(locked: Locked, hashes: Mapping[str, set[str]]) -> str:
    """Return a lock file: one package an entry, its hashes sorted."""
    entries = [HEAD.format(platforms=", ".join(PLATFORMS), pythons=", ".join(PYTHONS))]
    for name, package in locked.items():
        marker = f" ; {package['marker']}" if package["marker"] else ""
        lines = [f"{name}=={package['version']}{marker}"]
        lines += [f"    --hash=sha256:{digest}" for digest in sorted(hashes[name])]
        entries.append(" \\\n".join(lines) + "\n")
    return "".join(entries)


if __name__ == "__main__":
    main()
