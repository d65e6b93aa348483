"""One visit while it is being recorded by questions; each answer is on the disk at once."""

from cchc_cli.adapters.editor import Draft
from cchc_cli.commands.errors import CommandError
from cchc_cli.commands.session import Session
from cchc_cli.commands.write import Make, apply_edit
from cchc_cli.diagnostics import Diagnostic
from cchc_cli.flows.answer import Answer
from cchc_cli.flows.edit import FileEdit
from cchc_cli.flows.happened import must_have_happened
from cchc_cli.flows.load import Loaded
from cchc_cli.flows.record import EXPECTED, items_of, of_item, record_answer, remaining
from cchc_cli.flows.visit_record import VisitAnswer, record_visit, seats_of
from cchc_cli.model.checklist import Area, Item
from cchc_cli.model.due_words import due_words
from cchc_cli.model.inspection import Finding, Inspection
from cchc_cli.model.progress import report_due_day
from cchc_cli.model.schedule import Visit
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.vietnamese import clock, short_date


class Notebook:
    """The visit, the workspace as it is now, and the way to write into it (sổ ghi)."""

    def __init__(self, session: Session, loaded: Loaded, visit: str) -> None:
        """Open the notebook of a visit by its key."""
        self.session = session
        self._loaded = loaded
        self._year = session.year(loaded.workspace).id
        self._visit = visit
        self._found: tuple[Diagnostic, ...] = ()
        self._drafts: list[Draft] = []

    @property
    def workspace(self) -> Workspace:
        """All records, as of the last answer."""
        return self._loaded.workspace

    @property
    def year(self) -> Year:
        """The year's records, as of the last answer."""
        return self.workspace.years[self._year]

    @property
    def visit(self) -> Visit:
        """The visit being recorded."""
        visit = self.year.visit(self._visit)
        assert visit is not None
        return visit

    @property
    def path(self) -> str:
        """The inspection's file."""
        return self.year.inspection_path(self._visit)

    @property
    def inspection(self) -> Inspection | None:
        """What is recorded so far; None if there is no file yet."""
        return self.year.inspections.get(self._visit)

    @property
    def items(self) -> list[tuple[Area, Item]]:
        """The items that apply, in order."""
        return items_of(self.workspace, self.year, self.visit)

    def finding(self, item: Item) -> Finding | None:
        """Return what is recorded on an item."""
        return self.inspection.findings.get(item.id) if self.inspection else None

    def draft(self, field: str, item: Item | None = None) -> Draft:
        """Return where words about a field are kept while they are written in an editor."""
        about = f"{item.id}.{field}" if item else field
        self._drafts.append(Draft(self.session.root, f"{self._year}/{self._visit}/{about}"))
        return self._drafts[-1]

    def refresh(self) -> None:
        """Read the files again: others may be recording the same visit.

        Raises:
            CommandError: The visit is not in the schedule any more.
        """
        self._found = ()
        self._take(self.session.load())

    def _take(self, loaded: Loaded) -> None:
        self._year_in(loaded)
        self._loaded = loaded

    def _year_in(self, loaded: Loaded) -> Year:
        year = loaded.workspace.years.get(self._year)
        if year is None or year.visit(self._visit) is None:
            message = f"cuộc kiểm tra “{self._visit}” vừa bị sửa hoặc xóa trong lịch"
            raise CommandError(message, "xem và sửa lỗi: cchc check, rồi chạy lại cchc record")
        return year

    def doubts(self, item: Item) -> list[Diagnostic]:
        """Return what the last check found in what is recorded on an item."""
        return of_item(self._loaded, self.path, item.id, self._found)

    def write_item(self, item: Item, answer: Answer) -> None:
        """Write an answer on an item; what further answers will cure is let through.

        Raises:
            CommandError, FlowError: The answer is refused, or the file cannot be written.
        """
        must_have_happened(answer, VisitAnswer(), self.session.today)

        def make(loaded: Loaded) -> FileEdit:
            year = self._year_in(loaded)
            return record_answer(loaded, year, self.visit, item, answer, unfinished=True)

        self._apply(make)

    def _apply(self, make: Make) -> FileEdit:
        drafts, self._drafts = self._drafts, []
        loaded, edit = apply_edit(self.session, self._loaded, make)
        self._found = edit.found
        for draft in drafts:
            draft.recorded()
        self._take(loaded)
        return edit

    def write_visit(self, answer: VisitAnswer) -> list[Diagnostic]:
        """Write what is about the whole visit; return what became doubtful by it.

        Raises:
            CommandError, FlowError: The answer is refused, or the file cannot be written.
        """
        if not answer:
            return []
        must_have_happened(Answer(), answer, self.session.today)

        def make(loaded: Loaded) -> FileEdit:
            return record_visit(loaded, self._year_in(loaded), self.visit, answer)

        return [d for d in self._apply(make).arisen if d.code not in EXPECTED]

    def states(self) -> tuple[str, ...]:
        """Return how far each part of the record is, in the order of the menu."""
        seen = self.inspection
        report = f"đã nhận {short_date(seen.report.received)}" if seen and seen.report else ""
        due = report_due_day(self.workspace, self.year, self.visit)
        left = len(remaining(self.items, seen))
        said = bool(seen and (seen.opinion or seen.guidance or seen.proposals))
        signed = seen.minutes.signed if seen and seen.minutes else None
        return (
            report or ("chưa nhận" + (f" (hạn {due_words(due)})" if due else "")),
            self._people(),
            self._times(),
            f"còn {left}/{len(self.items)} nội dung" if left else "đã đủ",
            "đã ghi" if said else "chưa ghi",
            f"đã ký {short_date(signed)}" if signed else "chưa ký",
        )

    def _people(self) -> str:
        if self.inspection is None:
            return "chưa ghi"
        attendance = self.inspection.attendance
        came = sum(not p.absent or p.replaced_by is not None for p in attendance.team)
        seats = len(seats_of(self.year, self.visit))
        return f"đoàn {came}/{seats}, đơn vị {len(attendance.unit)} người"

    def _times(self) -> str:
        held = self.inspection.held if self.inspection else None
        if held is None:
            return "chưa ghi"
        ends = [clock(t) for t in (held.start, held.end) if t]
        return ", ".join(
            [short_date(held.date), " – ".join(ends)] if ends else [short_date(held.date)]
        )
