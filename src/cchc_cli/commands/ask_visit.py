"""Questions about the whole visit: the unit's report, people, times, opinion, signing."""

import typer

from cchc_cli.commands.errors import CommandError
from cchc_cli.commands.notebook import Notebook
from cchc_cli.commands.prompt import ask, ask_as, ask_lines, ask_text, ask_yes, told
from cchc_cli.flows.record import AnswerError
from cchc_cli.flows.visit_record import VisitAnswer, person, seats_of
from cchc_cli.model.plan import Seat
from cchc_cli.vietnamese import parse_date, parse_number, parse_time, short_date
from cchc_cli.yamltext.edit import Plain

_NO_DAY = "ngày này không có trong lịch; viết 16/5/2023"
_NO_TIME = "viết 8:00 hoặc 8h30"


def ask_report(notebook: Notebook) -> None:
    """Ask when the unit's own report came."""
    day = ask_as(
        f"Ngày nhận báo cáo (hôm nay: {short_date(notebook.session.today)})", parse_date, _NO_DAY
    )
    if day is None:
        return
    notebook.write_visit(VisitAnswer(report_received=day))
    notebook.write_visit(VisitAnswer(report_number=ask_text("Số, ký hiệu báo cáo (Enter: bỏ qua)")))


def ask_people(notebook: Notebook) -> None:
    """Ask for each seat of the team whether its member came, then for the unit's people."""
    known = notebook.inspection.attendance if notebook.inspection else None
    seen = {p.member for p in known.team} if known else set()
    for seat in seats_of(notebook.year, notebook.visit):
        if seat.id not in seen:
            _ask_seat(notebook, seat)
    typer.echo("  Người của đơn vị được kiểm tra dự:")
    while words := ask("  Họ tên, chức vụ (Enter: hết):"):
        if _person(words) is not None:
            _try(notebook, VisitAnswer(attend=(words,)))


def _ask_seat(notebook: Notebook, seat: Seat) -> None:
    sitting = notebook.year.person(seat.id)
    name = f"{sitting.name}, {sitting.title or seat.title}" if sitting else seat.title
    if ask_yes(f"{name} có mặt?"):
        _try(notebook, VisitAnswer(present=(seat.id,)))
        return
    reason = ""
    while not reason:
        reason = ask("  Lý do vắng:")
    _try(notebook, VisitAnswer(absent=((seat.id, reason),)))
    while words := ask("  Người dự thay: họ tên, chức vụ (Enter: không có):"):
        if _person(words) is not None:
            _try(notebook, VisitAnswer(replaced_by=((seat.id, words),)))
            return


def _person(words: str) -> dict[str, Plain] | None:
    try:
        return person(words)
    except AnswerError as error:
        typer.echo(f"    {error.message}; {error.hint}")
        return None


def ask_times(notebook: Notebook) -> None:
    """Ask for the day, the hours and the place."""
    planned = notebook.visit.date
    default = f" (Enter: {short_date(planned)})" if planned else ""
    day = ask_as(f"Ngày kiểm tra{default}", parse_date, _NO_DAY) or planned
    if day is None:
        return
    notebook.write_visit(VisitAnswer(held_on=day))
    notebook.write_visit(VisitAnswer(start=ask_as("Giờ bắt đầu", parse_time, _NO_TIME)))
    notebook.write_visit(VisitAnswer(place=ask_text("Địa điểm (Enter: trụ sở đơn vị)")))
    notebook.write_visit(
        VisitAnswer(end=ask_as("Giờ kết thúc (Enter: để sau)", parse_time, _NO_TIME))
    )


def ask_closing(notebook: Notebook) -> None:
    """Ask for guidance given, the unit's opinion and its proposals."""
    for line in ask_lines("Hướng dẫn, giải đáp tại chỗ"):
        _try(notebook, VisitAnswer(guidance=(line,)))
    known = notebook.inspection.opinion if notebook.inspection else None
    _try(notebook, VisitAnswer(opinion=ask_text("Ý kiến của đơn vị (Enter: giữ nguyên)", known)))
    for line in ask_lines("Đề xuất, kiến nghị của đơn vị"):
        _try(notebook, VisitAnswer(proposals=(line,)))


def ask_signing(notebook: Notebook) -> None:
    """Ask when the minutes were signed, and in how many copies."""
    day = ask_as("Ngày ký biên bản", parse_date, _NO_DAY)
    if day is not None:
        notebook.write_visit(VisitAnswer(signed=day))
    copies = ask_as("Số bản lập", parse_number, "viết một số")
    if copies:
        notebook.write_visit(VisitAnswer(copies=copies))


def _try(notebook: Notebook, answer: VisitAnswer) -> None:
    try:
        notebook.write_visit(answer)
    except CommandError as error:
        told(error)
