"""One entry of a calendar file, and how it follows on the one exported before."""

import datetime as dt
from collections.abc import Container, Iterable, Iterator, Mapping
from hashlib import sha256

import msgspec

VISIT, DEADLINE = "kiem-tra.", "han."
"""How the ids of the two kinds of entries begin; what follows are ids, parted by dots."""

_MINUTE = dt.timedelta(minutes=1)


class Stretch(msgspec.Struct, frozen=True):
    """From when to when (thời gian): hours of a day, or whole days, both included."""

    first: dt.date | dt.datetime
    last: dt.date | dt.datetime

    @property
    def whole_days(self) -> bool:
        """Whether it is made of days, not hours."""
        return not isinstance(self.first, dt.datetime)


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """What a calendar shows (mục lịch).

    `sequence` grows with each change, and `changed` never goes back: by them a
    calendar knows which of two entries of the same `uid` is newer.
    """

    uid: str
    when: Stretch
    summary: str
    description: str = ""
    location: str = ""
    category: str = ""
    cancelled: bool = False
    deadline: bool = False
    done: dt.date | None = None
    sequence: int = 0
    changed: dt.date | dt.datetime

    @property
    def digest(self) -> str:
        """A mark that is the same as long as all that is shown is the same."""
        shown = [
            str(getattr(self, name))
            for name in self.__struct_fields__
            if name not in {"uid", "sequence", "changed", "description"}
        ]
        text = "\0".join([*shown, self.description])
        return sha256(text.encode()).hexdigest()[:16]

    @property
    def stamp(self) -> dt.datetime:
        """The moment of the last change (UTC): its day, and a minute for each change."""
        if isinstance(self.changed, dt.datetime):
            return self.changed
        return dt.datetime.combine(self.changed, dt.time.min) + self.sequence * _MINUTE


class Earlier(msgspec.Struct, frozen=True, kw_only=True):
    """An entry as the file held it before."""

    entry: Entry
    digest: str


def following(entries: Iterable[Entry], before: Mapping[str, Earlier]) -> list[Entry]:
    """Return the entries so that a calendar that has the earlier ones takes the new ones.

    What changed, by whatever hand, gets the next number; what did not keeps its own.
    """
    return [_after(entry, before.get(entry.uid)) for entry in entries]


def _after(entry: Entry, earlier: Earlier | None) -> Entry:
    if earlier is None:
        return entry
    old = earlier.entry
    if earlier.digest == entry.digest:
        return msgspec.structs.replace(entry, sequence=old.sequence, changed=old.stamp)
    number = max(entry.sequence, old.sequence + 1)
    fresh = msgspec.structs.replace(entry, sequence=number)
    return msgspec.structs.replace(fresh, changed=max(fresh.stamp, old.stamp + _MINUTE))


def gone(
    entries: Iterable[Entry], before: Mapping[str, Earlier], ours: str, hidden: Container[str]
) -> Iterator[Entry]:
    """Yield what was there before and is no more, told as called off.

    Ids of ours end in `ours`; what is about the visits `hidden` is dropped in silence.
    """
    there = {entry.uid for entry in entries}
    for uid, earlier in before.items():
        old, (local, _, domain) = earlier.entry, uid.partition("@")
        if uid in there or domain != ours or any(part in hidden for part in local.split(".")):
            continue
        if old.cancelled:
            yield old
            continue
        yield msgspec.structs.replace(
            old,
            summary=f"KHÔNG CÒN: {old.summary}",
            cancelled=True,
            sequence=old.sequence + 1,
            changed=old.stamp + _MINUTE,
        )
