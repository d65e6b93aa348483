"""`cchc schedule propose`: dates for the visits that have none, with the reasons."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.commands import completing
from cchc_cli.commands.schedule_writing import write_schedule
from cchc_cli.commands.session import Session

if TYPE_CHECKING:
    from cchc_cli.flows.edit import FileEdit
    from cchc_cli.flows.load import Loaded
    from cchc_cli.flows.proposal import Proposal
    from cchc_cli.model.workspace import Workspace, Year


class ProposalFormat(StrEnum):
    """How a proposal is printed."""

    TABLE = "table"
    JSON = "json"


def propose(
    ctx: typer.Context,
    round_id: Annotated[
        str | None,
        typer.Option(
            "--round",
            metavar="ĐỢT",
            help="Chỉ đợt này; bỏ: mọi đợt chưa qua.",
            autocompletion=completing.rounds,
        ),
    ] = None,
    write: Annotated[bool, typer.Option("--write", help="Ghi các ngày vào lịch.")] = False,
    format: Annotated[
        ProposalFormat, typer.Option("--format", metavar="table|json", help="Cách in.")
    ] = ProposalFormat.TABLE,
) -> None:
    """Đề xuất ngày cho các cuộc kiểm tra chưa có ngày, kèm lý do.

    Ngày nằm trong đợt, là ngày làm việc, sau hạn thông báo, tránh lúc có người bận, rải đều;
    ngày đã có giữ nguyên. Không có --write thì chỉ xem, không ghi gì.
    Cách xếp đặt ở phần arrange, thời gian bận ở phần unavailable của tệp lịch.

    \b
    Ví dụ:
      cchc schedule propose
      cchc schedule propose --round quy-4
      cchc schedule propose --round quy-4 --write
      cchc schedule propose --format json
    """
    session = Session.of(ctx)
    if write:
        _write(session, round_id, format)
        return
    loaded = session.load_to_read(checklists=False)
    year = session.year(loaded.workspace)
    found = _proposal(session, loaded, year, round_id)
    if format is ProposalFormat.JSON:
        _print_json(loaded.workspace, year, found)
        return
    _print(loaded.workspace, year, found)
    if found.dated or found.new:
        which = f" --round {round_id}" if round_id else ""
        typer.echo(f"\nChưa ghi gì. Ghi vào lịch: cchc schedule propose{which} --write")


def _proposal(session: Session, loaded: "Loaded", year: "Year", round_id: str | None) -> "Proposal":
    from cchc_cli.flows.find import find_round
    from cchc_cli.flows.proposal import propose as flow

    only = find_round(year, round_id).id if round_id else None
    return flow(loaded.workspace, year, session.today, only)


def _write(session: Session, round_id: str | None, format: ProposalFormat) -> None:
    from cchc_cli.flows.proposal_edit import edit
    from cchc_cli.flows.proposal_text import notes

    found: list[tuple[Workspace, Year, Proposal]] = []

    def make(loaded: "Loaded", year: "Year") -> "FileEdit":
        proposal = _proposal(session, loaded, year, round_id)
        found[:] = [(loaded.workspace, year, proposal)]
        return edit(loaded, year, proposal)

    if format is ProposalFormat.JSON:
        from cchc_cli.commands.write import apply_edit, warn

        def making(loaded: "Loaded") -> "FileEdit":
            return make(loaded, session.year(loaded.workspace))

        after, written = apply_edit(session, session.load(), making)
        _print_json(*found[0], written.changes)
        warn(after, written.arisen)
        return
    write_schedule(session, make, dry_run=False)
    for line in notes(*found[0], written=True):
        typer.echo(line)


def _print(workspace: "Workspace", year: "Year", found: "Proposal") -> None:
    from cchc_cli.flows import proposal_text as text

    lines = [
        *text.table(workspace, year, found),
        *text.nothing(year, found),
        *text.notes(workspace, year, found),
    ]
    typer.echo("\n".join(lines).lstrip("\n"))


def _print_json(
    workspace: "Workspace", year: "Year", found: "Proposal", written: bool = False
) -> None:
    from cchc_cli.flows.proposal_text import plain
    from cchc_cli.presentation import dumps

    typer.echo(dumps(plain(workspace, year, found) | {"written": written}))
