"""How values are written into a file: in its own notation, or else in that of its plan."""

import datetime as dt
import re

from cchc_cli.flows.load import Loaded
from cchc_cli.model.workspace import Year

_SLASHES = re.compile(r"(?<![\d/])\d{1,2}/\d{1,2}/\d{4}(?![\d/])")
_HYPHENS = re.compile(r"(?<![\d-])\d{4}-\d{1,2}-\d{1,2}(?![\d-])")
_HOURS = re.compile(r"(?<![\w:])\d{1,2}h\d\d(?!\w)")
_COLONS = re.compile(r"(?<![\w:])\d{1,2}:\d\d(?![\w:])")


def notation_for(loaded: Loaded, year: Year, path: str) -> str:
    """Return the text whose notation a file of the year follows, be it there or new.

    It is the file's own; while it has no date the plan's, then the schedule's, stand behind it.
    """
    sources = loaded.sources
    found = ""
    for each in (path, year.path("plan.yaml"), year.path("schedule.yaml")):
        found += f"{sources[each].text}\n" if each in sources else ""
        if _SLASHES.search(found) or _HYPHENS.search(found):
            break
    return found


def written_date(day: dt.date, text: str) -> str:
    """Return the date in the notation that the file uses most; ISO if it has none."""
    slashes, hyphens = (len(form.findall(text)) for form in (_SLASHES, _HYPHENS))
    return f"{day.day:02}/{day.month:02}/{day.year}" if slashes > hyphens else day.isoformat()


def written_time(time: dt.time, text: str) -> str:
    """Return the time as 8h00 or 8:00, whichever the file uses more; 8:00 if it has none."""
    hours, colons = (len(form.findall(text)) for form in (_HOURS, _COLONS))
    return f"{time.hour}{'h' if hours > colons else ':'}{time.minute:02}"
