"""`cchc report --all`: every document that is due, in one run."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from cchc_cli.commands.errors import CommandError, UsageMistakeError
from cchc_cli.commands.report_all_text import Outcome, tell
from cchc_cli.commands.session import Session

if TYPE_CHECKING:
    from cchc_cli.documents.document import DocumentKind
    from cchc_cli.flows.due import Due
    from cchc_cli.flows.load import Loaded
    from cchc_cli.flows.origin import Made
    from cchc_cli.flows.printing import Printer


class AllOptions(NamedTuple):
    """What the command line says about all documents."""

    round: str | None
    output: Path | None
    draft: bool
    force: bool
    again: bool
    pdf: bool


def make_all(session: Session, options: AllOptions) -> None:
    """Write every document that is due, and say what was not written and why."""
    from cchc_cli.commands.progress import watched
    from cchc_cli.commands.report_one import load_right
    from cchc_cli.commands.report_pdf import must_have_office, write_pdfs
    from cchc_cli.flows.due import dues
    from cchc_cli.flows.find import find_round

    if options.pdf:
        must_have_office()
    folder = _folder(session, options.output)
    loaded = load_right(session, options.draft)
    workspace, year = loaded.workspace, session.year(loaded.workspace)
    of_round = find_round(year, options.round).id if options.round else None
    found = list(dues(workspace, year, session.today, of_round, options.draft, options.again))
    due = [each for each in found if each.context is not None]
    outcome = _Run(session, loaded, folder, options.force).made(watched(due, "Đang xuất văn bản"))
    pdfs = write_pdfs([*outcome.written, *outcome.same], options.force) if options.pdf else None
    tell(folder, found, outcome, pdfs)
    if outcome.kept or outcome.failed or (pdfs and pdfs.kept):
        raise typer.Exit(1)


def _folder(session: Session, output: Path | None) -> Path:
    from cchc_cli.commands.report_one import out_folder

    if output is not None and (output.suffix.lower() in {".docx", ".pdf"} or output.is_file()):
        message = f"“{output.as_posix()}” không phải thư mục"
        raise UsageMistakeError(message, "cùng --all, -o là thư mục, ví dụ: -o van-ban-quy-2")
    return output or out_folder(session)


class _Run:
    """The templates that this run has compiled, each at its first document."""

    def __init__(self, session: Session, loaded: "Loaded", folder: Path, force: bool) -> None:
        from cchc_cli.commands.made import made_here

        self._root, self._loaded = session.root, loaded
        self._folder, self._force = folder, force
        self._made: Made = made_here(session.root)
        self._printers: dict[str, Printer | None] = {}
        self._templates: dict[str, tuple[bytes, str]] = {}
        self._outcome = Outcome([], [], [], [])

    def made(self, due: Iterable["Due"]) -> Outcome:
        """Write the documents; one that fails does not stop the others."""
        for each in due:
            printer = self._printer(each.kind)
            if printer is not None:
                self._write(printer, each)
        return self._outcome

    def _printer(self, kind: "DocumentKind") -> "Printer | None":
        """Return the kind's template compiled; None, told once, if it cannot be used."""
        if kind.id not in self._printers:
            try:
                self._printers[kind.id] = self._compiled(kind)
            except CommandError as error:
                self._outcome.failed.append(f"{kind.name}: {error.message}")
                self._printers[kind.id] = None
        return self._printers[kind.id]

    def _compiled(self, kind: "DocumentKind") -> "Printer":
        from cchc_cli.commands.report_one import template_in, unusable
        from cchc_cli.flows.printing import Printer
        from cchc_cli.wordtext.problems import TemplateBroken

        template, where = self._templates[kind.id] = template_in(self._root, kind)
        try:
            return Printer(kind, template)
        except TemplateBroken as error:
            raise CommandError(unusable(error, where)) from None

    def _write(self, printer: "Printer", due: "Due") -> None:
        from cchc_cli.adapters import outputs
        from cchc_cli.commands.report_one import not_printed, older
        from cchc_cli.flows.report import file_name
        from cchc_cli.wordtext.problems import RenderFailed

        assert due.context is not None
        usual = self._folder / file_name(due.kind, due.request.of)
        file = outputs.place_of_plan(usual, due.request.year.id)
        try:
            content = printer.document(due.request, due.context, self._made)
            new = outputs.write_if_new(file, content, self._force)
            (self._outcome.written if new else self._outcome.same).append(file)
        except RenderFailed as error:
            template, where = self._templates[due.kind.id]
            told = not_printed(self._loaded, due.request.year, error, where)
            told += older(due.kind, template)
            self._outcome.failed.append(f"{due.kind.name}, {due.about}: {told}")
        except outputs.EditedByHandError:
            self._outcome.kept.append(file)
        except outputs.NotMadeError as error:
            self._outcome.failed.append(str(error))
