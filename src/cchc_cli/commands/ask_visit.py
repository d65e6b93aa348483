"""Questions about the whole visit: the unit's report, people, times, opinion, signing."""

from contextlib import suppress

import typer

from cchc_cli.commands.notebook import Notebook
from cchc_cli.commands.prompt import Skip, ask, ask_as, ask_lines, ask_text, ask_yes, written
from cchc_cli.flows.errors import AnswerError
from cchc_cli.flows.visit_record import VisitAnswer, person, seats_of
from cchc_cli.model.plan import Seat
from cchc_cli.vietnamese import parse_date, parse_number, parse_time, short_date
from cchc_cli.yamltext.edit import Plain

_NO_TIME = "viết 8:00 hoặc 8h30"


def ask_report(notebook: Notebook) -> None:
    """Ask when the unit's own report came."""
    day = ask_as(
        f"Ngày nhận báo cáo (hôm nay: {short_date(notebook.session.today)})",
        parse_date,
        _no_day(notebook),
    )
    if day is None:
        return
    _write(notebook, VisitAnswer(report_received=day))
    _write(
        notebook,
        VisitAnswer(
            report_number=ask_text(
                notebook.draft("report_number"), "Số, ký hiệu báo cáo (Enter: bỏ qua)"
            )
        ),
    )


def ask_people(notebook: Notebook) -> None:
    """Ask for each seat of the team whether its member came, then for the unit's people."""
    known = notebook.inspection.attendance if notebook.inspection else None
    seen = {p.member for p in known.team} if known else set()
    for seat in seats_of(notebook.year, notebook.visit):
        if seat.id not in seen:
            with suppress(Skip):
                _ask_seat(notebook, seat)
    typer.echo("  Người của đơn vị được kiểm tra dự:")
    while words := ask("  Họ tên, chức vụ (Enter: hết):"):
        if _person(words) is not None:
            _write(notebook, VisitAnswer(attend=(words,)))
    _ask_signer(notebook)


def _ask_signer(notebook: Notebook) -> None:
    """Ask who signs for the unit, unless that is written; by number one of those who came."""
    came = notebook.inspection.attendance.unit if notebook.inspection else ()
    if any(each.represents for each in came):
        return
    for number, each in enumerate(came, 1):
        typer.echo(f"    {number}  {each.name}, {each.title}")
    by_number = "số ở trên, hoặc " if came else ""
    while words := ask(f"  Ai ký thay mặt đơn vị? ({by_number}họ tên, chức vụ; Enter: chưa rõ):"):
        if words.isdecimal() and 1 <= int(words) <= len(came):
            words = f"{came[int(words) - 1].name}, {came[int(words) - 1].title}"
        if _person(words) is not None:
            _write(notebook, VisitAnswer(unit_signer=words))
            return


def _ask_seat(notebook: Notebook, seat: Seat) -> None:
    sitting = notebook.year.person(seat.id)
    name = f"{sitting.name}, {sitting.title or seat.title}" if sitting else seat.title
    if ask_yes(f"{name} có mặt?"):
        _write(notebook, VisitAnswer(present=(seat.id,)))
        return
    reason = ""
    while not reason:
        reason = ask("  Lý do vắng:")
    _write(notebook, VisitAnswer(absent=((seat.id, reason),)))
    while words := ask("  Người dự thay: họ tên, chức vụ (Enter: không có):"):
        if _person(words) is not None:
            _write(notebook, VisitAnswer(replaced_by=((seat.id, words),)))
            return


def _person(words: str) -> dict[str, Plain] | None:
    try:
        return person(words)
    except AnswerError as error:
        typer.echo(f"    {error.message}; {error.hint}")
        return None


def ask_times(notebook: Notebook) -> None:
    """Ask for the day, the hours and the place."""
    held = notebook.inspection.held if notebook.inspection else None
    known = held.date if held else notebook.visit.date
    default = f" (Enter: {short_date(known)})" if known else ""
    day = ask_as(f"Ngày kiểm tra{default}", parse_date, _no_day(notebook)) or known
    if day is None:
        return
    _write(notebook, VisitAnswer(held_on=day))
    _write(notebook, VisitAnswer(start=ask_as("Giờ bắt đầu", parse_time, _NO_TIME)))
    _write(
        notebook,
        VisitAnswer(place=ask_text(notebook.draft("place"), "Địa điểm (Enter: trụ sở đơn vị)")),
    )
    _write(notebook, VisitAnswer(end=ask_as("Giờ kết thúc (Enter: để sau)", parse_time, _NO_TIME)))


def ask_closing(notebook: Notebook) -> None:
    """Ask for guidance given, the unit's opinion and its proposals."""
    for line in ask_lines("Hướng dẫn, giải đáp tại chỗ"):
        _write(notebook, VisitAnswer(guidance=(line,)))
    known = notebook.inspection.opinion if notebook.inspection else None
    _write(
        notebook,
        VisitAnswer(
            opinion=ask_text(
                notebook.draft("opinion"), "Ý kiến của đơn vị (Enter: giữ nguyên)", known
            )
        ),
    )
    for line in ask_lines("Đề xuất, kiến nghị của đơn vị"):
        _write(notebook, VisitAnswer(proposals=(line,)))


def ask_signing(notebook: Notebook) -> None:
    """Ask when the minutes were signed, by whom of the unit, their number and copies."""
    day = ask_as("Ngày ký biên bản", parse_date, _no_day(notebook))
    if day is not None:
        _write(notebook, VisitAnswer(signed=day))
    _ask_signer(notebook)
    number = ask_as("Số biên bản (Enter: văn thư cấp sau)", parse_number, "viết một số")
    if number:
        _write(notebook, VisitAnswer(minutes_number=number))
    copies = ask_as("Số bản lập", parse_number, "viết một số")
    if copies:
        _write(notebook, VisitAnswer(copies=copies))


def _no_day(notebook: Notebook) -> str:
    return f"ngày này không có trong lịch; viết 16/5/{notebook.session.today.year}"


def _write(notebook: Notebook, answer: VisitAnswer) -> None:
    written(lambda: notebook.write_visit(answer))
