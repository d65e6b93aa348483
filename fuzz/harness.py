"""Runs a target under atheris for some seconds, keeps every distinct failure, goes on.

Atheris is no dependency of the project; put it into an environment of its own:

    python -m venv /tmp/fuzz && /tmp/fuzz/bin/pip install atheris -r requirements/run.lock
    PYTHONPATH=src:. /tmp/fuzz/bin/python fuzz/loader.py 600

Inputs that fail are written to `out/fuzz/<target>/`, one for each place in the code;
a run prints how often the target was called.
"""

import hashlib
import sys
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path

import atheris

ROOT = Path(__file__).parent.parent
Target = Callable[[bytes], None]


def fuzz(name: str, target: Target, seeds: Iterable[bytes], max_length: int = 4096) -> None:
    """Call `target` with ever new bytes, guided by coverage, for the seconds asked for."""
    seconds = sys.argv[1] if len(sys.argv) > 1 else "60"
    corpus = ROOT / "out" / "fuzz" / name / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for seed in seeds:
        (corpus / hashlib.sha1(seed).hexdigest()).write_bytes(seed)
    options = [f"-max_total_time={seconds}", f"-max_len={max_length}", "-timeout=20"]
    options += [
        f"-dict={ROOT / 'fuzz' / 'words.dict'}",
        "-rss_limit_mb=1500",
        "-print_final_stats=1",
    ]
    atheris.Setup(
        [name, *options, f"-artifact_prefix={corpus.parent}/", str(corpus)], _kept(name, target)
    )
    atheris.Fuzz()


def _kept(name: str, target: Target) -> Target:
    """Return the target that notes a failure instead of stopping the run."""
    seen: set[str] = set()

    def run(data: bytes) -> None:
        try:
            target(data)
        except Exception as error:
            place = _place_of(error)
            if place in seen:
                return
            seen.add(place)
            folder = ROOT / "out" / "fuzz" / name
            file = folder / f"find-{hashlib.sha1(place.encode()).hexdigest()[:10]}"
            file.write_bytes(data)
            words = traceback.format_exc()
            file.with_suffix(".txt").write_text(words, encoding="utf-8", errors="replace")
            print(f"FIND {place}: {file}", flush=True)

    return run


def _place_of(error: Exception) -> str:
    """Return what tells one failure from another: its kind and the last two lines of code."""
    frames = traceback.extract_tb(error.__traceback__)[-2:]
    lines = [f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames]
    return f"{type(error).__name__} {' '.join(lines)}"
