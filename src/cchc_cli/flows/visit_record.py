"""Writing what is about the whole visit: the unit's report, who came, times, opinion, signing."""

import datetime as dt
from collections.abc import Iterator, Sequence

import msgspec

from cchc_cli.flows.edit import FileEdit
from cchc_cli.flows.errors import AnswerError, NotFoundError
from cchc_cli.flows.load import Loaded
from cchc_cli.flows.record import record_edits
from cchc_cli.flows.written import notation_for, written_date, written_time
from cchc_cli.model.inspection import Inspection
from cchc_cli.model.plan import Seat
from cchc_cli.model.progress import needs_visit
from cchc_cli.model.schedule import Visit
from cchc_cli.model.words import NAMES
from cchc_cli.model.workspace import Year
from cchc_cli.yamltext.edit import Append, Edit, Keys, Plain, Remove, Set
from cchc_cli.yamltext.report import did_you_mean


class VisitAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be written about the visit (ghi chung); None leaves what is there."""

    report_received: dt.date | None = None
    report_number: str | None = None
    held_on: dt.date | None = None
    start: dt.time | None = None
    end: dt.time | None = None
    place: str | None = None
    present: tuple[str, ...] = ()
    """Seat ids."""
    absent: tuple[tuple[str, str], ...] = ()
    """Seat id and reason."""
    replaced_by: tuple[tuple[str, str], ...] = ()
    """Seat id and the person as “Họ tên, chức vụ”."""
    attend: tuple[str, ...] = ()
    """People of the unit as “Họ tên, chức vụ”."""
    unit_signer: str | None = None
    """Who of the unit signs the minutes, as “Họ tên, chức vụ”; he attends too."""
    guidance: tuple[str, ...] = ()
    opinion: str | None = None
    proposals: tuple[str, ...] = ()
    signed: dt.date | None = None
    minutes_number: int | None = None
    copies: int | None = None
    concluded: dt.date | None = None
    """Day of the notice of the result."""
    conclusion_number: str | None = None
    """Number and symbol of that notice."""

    def __bool__(self) -> bool:
        """Return whether there is anything to write."""
        return self != VisitAnswer()


def record_visit(loaded: Loaded, year: Year, visit: Visit, answer: VisitAnswer) -> FileEdit:
    """Return the change that writes what is about the whole visit.

    Raises:
        NotFoundError: A seat is not known.
        AnswerError: The answer contradicts what is there.
        EditRejected: See `guarded_edit`.
    """
    inspection = year.inspections.get(visit.key)
    text = notation_for(loaded, year, year.inspection_path(visit.key))
    return record_edits(loaded, year, visit, visit_edits(year, visit, answer, inspection, text))


def visit_edits(
    year: Year, visit: Visit, answer: VisitAnswer, inspection: Inspection | None, text: str
) -> list[Edit]:
    """Return the edits that write the answer into the inspection's file.

    Args:
        year: The year, for the seats of its teams.
        visit: The visit.
        answer: What to write.
        inspection: What the file holds; None if there is no file.
        text: For the notation of dates and times.

    Raises:
        NotFoundError: A seat is not known.
        AnswerError: A person has no name.
    """
    return [
        *_report_edits(answer, text),
        *_held_edits(visit, answer, inspection, text),
        *_team_edits(year, visit, answer, inspection),
        *_unit_edits(answer, inspection),
        *_new(("guidance",), answer.guidance, inspection.guidance if inspection else ()),
        *([Set(("opinion",), answer.opinion)] if answer.opinion else []),
        *_new(("proposals",), answer.proposals, inspection.proposals if inspection else ()),
        *_minutes_edits(year, visit, answer, text),
        *_conclusion_edits(answer, inspection, text),
    ]


def _new(at: Keys, lines: Sequence[str], there: Sequence[str]) -> Iterator[Edit]:
    """Yield the edits that add the lines that are not there: a command may be run twice."""
    for line in dict.fromkeys(lines):
        if line not in there:
            yield Append(at, line)


def _unit_edits(answer: VisitAnswer, inspection: Inspection | None) -> Iterator[Edit]:
    people = inspection.attendance.unit if inspection else ()
    there = {each.name: i for i, each in enumerate(people)}
    coming = {str(someone["name"]): someone for someone in map(person, answer.attend)}
    if answer.unit_signer is not None:
        signer = person(answer.unit_signer)
        coming[str(signer["name"])] = signer | {"represents": "có"}
        for i, each in enumerate(people):
            if each.represents and each.name != signer["name"]:
                yield Remove(("attendance", "unit", i, "represents"))
    for name, someone in coming.items():
        if name not in there:
            yield Append(("attendance", "unit"), someone)
            continue
        if people[there[name]].represents:
            someone.pop("represents", None)
        for key, value in someone.items():
            yield Set(("attendance", "unit", there[name], key), value)


def _report_edits(answer: VisitAnswer, text: str) -> Iterator[Edit]:
    if answer.report_received is not None:
        yield Set(("report", "received"), written_date(answer.report_received, text))
    if answer.report_number is not None:
        yield Set(("report", "number"), answer.report_number)


def _held_edits(
    visit: Visit, answer: VisitAnswer, inspection: Inspection | None, text: str
) -> Iterator[Edit]:
    about = (answer.held_on, answer.start, answer.end, answer.place)
    if all(value is None for value in about):
        return
    day = answer.held_on
    if day is None and (inspection is None or inspection.held is None):
        day = visit.date
        if day is None:
            message = "chưa biết ngày kiểm tra của đơn vị này"
            raise AnswerError(message, "thêm --held-on NGÀY, hoặc xếp lịch: cchc schedule set")
    if day is not None:
        yield Set(("held", "date"), written_date(day, text))
    for key, time in (("start", answer.start), ("end", answer.end)):
        if time is not None:
            yield Set(("held", key), written_time(time, text))
    if answer.place is not None:
        yield Set(("held", "place"), answer.place)


def _team_edits(
    year: Year, visit: Visit, answer: VisitAnswer, inspection: Inspection | None
) -> Iterator[Edit]:
    team = inspection.attendance.team if inspection else ()
    places = {p.member: i for i, p in enumerate(team)}
    replacing = dict(answer.replaced_by)
    for seat, reason in answer.absent:
        known_seat(year, visit, seat)
        entry: dict[str, Plain] = {"member": seat, "absent": reason}
        if seat in replacing:
            entry["replaced_by"] = person(replacing.pop(seat))
        if seat not in places:
            yield Append(("attendance", "team"), entry)
            continue
        for key, value in entry.items():
            yield Set(("attendance", "team", places[seat], key), value)
    for seat in answer.present:
        known_seat(year, visit, seat)
        if seat not in places:
            yield Append(("attendance", "team"), {"member": seat})
        elif team[places[seat]].absent:
            message = f"thành viên “{seat}” đang ghi là vắng"
            raise AnswerError(message, "sửa tay trong tệp nếu người này thực sự có mặt")
    for seat, words in replacing.items():
        known_seat(year, visit, seat)
        if seat not in places:
            hint = f'ghi kèm lý do: --absent "{seat}: …"'
            raise AnswerError(f"thành viên “{seat}” chưa ghi vắng", hint)
        yield Set(("attendance", "team", places[seat], "replaced_by"), person(words))


def _minutes_edits(year: Year, visit: Visit, answer: VisitAnswer, text: str) -> Iterator[Edit]:
    if (answer.signed or answer.copies or answer.minutes_number) and not needs_visit(year, visit):
        way = NAMES[year.form_of(visit)]
        message = f"đơn vị này kiểm tra {way} nên không có biên bản để ký"
        raise AnswerError(message, "ghi ngày kiểm tra xong: --held-on NGÀY")
    if answer.signed is not None:
        yield Set(("minutes", "signed"), written_date(answer.signed, text))
    if answer.minutes_number is not None:
        yield Set(("minutes", "number"), str(answer.minutes_number))
    if answer.copies is not None:
        yield Set(("minutes", "copies"), str(answer.copies))


def _conclusion_edits(
    answer: VisitAnswer, inspection: Inspection | None, text: str
) -> Iterator[Edit]:
    day, number = answer.concluded, answer.conclusion_number
    known = inspection is not None and inspection.conclusion is not None
    if not known and (day is None) != (number is None):
        message = "thông báo kết quả phải có cả số và ngày"
        raise AnswerError(message, "ghi đủ: --concluded NGÀY --conclusion-number 91/TB-UBND")
    if number is not None and "/" not in number:
        message = f"“{number}” chưa có ký hiệu"
        raise AnswerError(message, f"ghi cả ký hiệu, ví dụ --conclusion-number {number}/TB-UBND")
    if number is not None:
        yield Set(("conclusion", "number"), number)
    if day is not None:
        yield Set(("conclusion", "date"), written_date(day, text))


def seats_of(year: Year, visit: Visit) -> tuple[Seat, ...]:
    """Return the seats of the visit's team; of all teams if the team is not known."""
    team = year.team_of(visit)
    if team is not None:
        return team.members
    return tuple(s for t in (year.plan.teams if year.plan else ()) for s in t.members)


def known_seat(year: Year, visit: Visit, typed: str) -> Seat:
    """Return the seat with this id.

    Raises:
        NotFoundError: There is none.
    """
    seats = {seat.id: seat for seat in seats_of(year, visit)}
    if typed not in seats:
        hint = did_you_mean(typed, seats) or f"các vị trí: {', '.join(seats)}"
        raise NotFoundError(f"đoàn không có vị trí “{typed}”", hint)
    return seats[typed]


def person(words: str) -> dict[str, Plain]:
    """Return a person typed as “Ông Nguyễn Văn A, Chủ tịch UBND Phường 2”.

    Raises:
        AnswerError: There is no name or no title.
    """
    name, _, title = (part.strip() for part in words.partition(","))
    found: dict[str, Plain] = {}
    for word, honorific in (("ông ", "ong"), ("bà ", "ba")):
        if name.lower().startswith(word):
            name, found["honorific"] = name[len(word) :].strip(), honorific
    if not name or not title:
        message = f"“{words}” chưa đủ họ tên và chức vụ"
        raise AnswerError(message, "viết: Ông Nguyễn Văn A, Chủ tịch UBND Phường 2")
    return {"name": name, "title": title, **found}
