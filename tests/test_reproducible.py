import os
import subprocess
import sys
from pathlib import Path

import pytest

PLACES = [
    {"TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    {"TZ": "America/Anchorage", "LC_ALL": "C.UTF-8", "LANG": "vi_VN.UTF-8", "PYTHONHASHSEED": "2"},
]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "vung-tau"
    cchc(["init", str(folder), "--sample"], {})
    return folder


def cchc(words: list[str], place: dict[str, str]) -> None:
    environment = {**os.environ, **place, "CCHC_TODAY": "2023-08-15"}
    command = [sys.executable, "-m", "cchc_cli", *words]
    subprocess.run(command, check=True, capture_output=True, env=environment)


@pytest.mark.parametrize("words", [("bien-ban", "phuong-2"), ("bao-cao-quy", "quy-2")])
def test_the_same_data_gives_the_same_bytes_at_any_place(words: tuple[str, str], sample: Path):
    made = []
    for number, place in enumerate(PLACES):
        file = sample / "out" / f"{words[0]}-{number}.docx"
        cchc(["--root", str(sample), "report", *words, "-o", str(file)], place)
        made.append(file.read_bytes())

    assert made[0] == made[1]
