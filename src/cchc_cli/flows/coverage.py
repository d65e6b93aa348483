"""Which units nobody has inspected for years, kind by kind, and how far the targets are."""

import datetime as dt
import textwrap
from collections.abc import Iterator, Sequence

import msgspec

from cchc_cli.flows.places import target_lines
from cchc_cli.model.coverage import Covered, coverage, years_before
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.vietnamese import percent, share, short_date

HEADER = ("Loại đơn vị", "Số đơn vị", "Đã kiểm tra", "Đã có lịch", "Còn lại")
_WIDTH = 80


class KindCoverage(msgspec.Struct, frozen=True):
    """One kind of unit: who was inspected, who else is to be, and who is left."""

    name: str
    inspected: tuple[Covered, ...]
    to_come: tuple[Covered, ...]
    left: tuple[Covered, ...]

    @property
    def all(self) -> int:
        """How many units there are of the kind."""
        return len(self.inspected) + len(self.to_come) + len(self.left)


class Coverage(msgspec.Struct, frozen=True, kw_only=True):
    """The units of the list, kind by kind, on a day (độ phủ kiểm tra)."""

    today: dt.date
    years: int
    since: dt.date
    kinds: tuple[KindCoverage, ...]
    targets: tuple[str, ...]
    known_since: int | None


def coverage_of(workspace: Workspace, year: Year, today: dt.date, years: int) -> Coverage:
    """Return who was inspected in the `years` years up to a day, that day included."""
    since = years_before(today, years)
    every = coverage(workspace, year, today)
    known = [each.plan.year for each in workspace.years.values() if each.plan]
    kinds = workspace.units.kinds if workspace.units else ()
    found = (_kind(k.name, [c for c in every if c.unit.kind == k.id], since) for k in kinds)
    return Coverage(
        today=today,
        years=years,
        since=since,
        kinds=tuple(kind for kind in found if kind.all),
        targets=tuple(target_lines(workspace, year, today)),
        known_since=min(known, default=None),
    )


def _kind(name: str, every: Sequence[Covered], since: dt.date) -> KindCoverage:
    others = [each for each in every if not _is_within(each, since)]
    return KindCoverage(
        name,
        tuple(each for each in every if _is_within(each, since)),
        tuple(each for each in others if each.to_come),
        tuple(each for each in others if not each.to_come),
    )


def _is_within(each: Covered, since: dt.date) -> bool:
    return each.last is not None and each.last > since


def head(found: Coverage) -> str:
    """Return the line above the table."""
    first = found.since + dt.timedelta(days=1)
    span = f"từ {short_date(first)} đến hết {short_date(found.today)}"
    return f"Đơn vị được kiểm tra trong {found.years} năm, {span}:"


def table(found: Coverage) -> list[tuple[str, ...]]:
    """Return one row for each kind of unit."""
    return [
        (
            kind.name,
            str(kind.all),
            f"{len(kind.inspected)} ({percent(share(len(kind.inspected), kind.all))})",
            str(len(kind.to_come)),
            str(len(kind.left)),
        )
        for kind in found.kinds
    ]


def foot(found: Coverage) -> str:
    """Return who is left, who is to be inspected, the targets, and since when this is known."""
    lines: list[str] = []
    for title, of_all in (
        (f"Chưa kiểm tra trong {found.years} năm, cũng chưa có lịch:", "left"),
        ("Chưa kiểm tra nhưng đã có lịch:", "to_come"),
    ):
        told = [
            f"- {kind.name}: {', '.join(map(_told, getattr(kind, of_all)))}"
            for kind in found.kinds
            if getattr(kind, of_all)
        ]
        lines += ["", title, *told] if told else []
    if found.targets:
        lines += ["", "Chỉ tiêu của kế hoạch:", *(f"- {target}" for target in found.targets)]
    if found.known_since and found.since.year < found.known_since:
        lines += ["", *_unknown(found.known_since)]
    return "\n".join(_filled(line) for line in lines).strip("\n")


def _told(each: Covered) -> str:
    words = []
    if each.last:
        words.append(f"lần cuối {short_date(each.last)}")
    if each.to_come:
        words.append(short_date(each.next) if each.next else "chưa định ngày")
    return f"{each.unit.short} ({'; '.join(words)})" if words else each.unit.short


def _unknown(year: int) -> Iterator[str]:
    yield (
        f"Thư mục plans/ chỉ có kế hoạch từ năm {year}: lần kiểm tra trước đó nếu không ghi"
        " ở đây thì tính là chưa kiểm tra."
    )


def _filled(line: str) -> str:
    return textwrap.fill(line, _WIDTH, subsequent_indent="  ", break_on_hyphens=False)


def plain(found: Coverage) -> dict[str, object]:
    """Return it for programs; dates as ISO text, ids as in the files."""
    return {
        "today": found.today.isoformat(),
        "years": found.years,
        "inspected_after": found.since.isoformat(),
        "known_since": found.known_since,
        "targets": list(found.targets),
        "units": [
            {
                "unit": each.unit.id,
                "name": each.unit.short,
                "kind": each.unit.kind,
                "last": each.last.isoformat() if each.last else None,
                "inspected": _is_within(each, found.since),
                "scheduled": each.to_come,
                "next": each.next.isoformat() if each.next else None,
            }
            for kind in found.kinds
            for each in (*kind.inspected, *kind.to_come, *kind.left)
        ],
    }
