"""Help in Vietnamese: Typer's commands with their headings and fixed words translated."""

from typing import Any

from typer.core import TyperCommand, TyperGroup

_WORDS = {
    "[required]": "[bắt buộc]",
    "Show this message and exit.": "Xem hướng dẫn này rồi thoát.",
    "Install completion for the current shell.": "Cài gợi ý lệnh cho cửa sổ lệnh đang dùng.",
    "Show completion for the current shell, to copy it or customize the installation.": (
        "In đoạn mã gợi ý lệnh để tự cài (bash, zsh, fish, PowerShell)."
    ),
}


def _translated(record: tuple[str, str]) -> tuple[str, str]:
    name, words = record
    for english, vietnamese in _WORDS.items():
        words = words.replace(english, vietnamese)
    return name, words


def _write_parameters(command: Any, ctx: Any, formatter: Any) -> None:
    sections: dict[str, list[tuple[str, str]]] = {"argument": [], "option": []}
    for parameter in command.get_params(ctx):
        record = parameter.get_help_record(ctx)
        if record is not None:
            sections[parameter.param_type_name].append(_translated(record))
    for kind, title in (("argument", "Tham số"), ("option", "Tùy chọn")):
        if sections[kind]:
            with formatter.section(title):
                formatter.write_dl(sections[kind])


def _write_usage(command: Any, ctx: Any, formatter: Any) -> None:
    pieces = " ".join(command.collect_usage_pieces(ctx)).replace("[OPTIONS]", "[TÙY CHỌN]")
    pieces = pieces.replace("COMMAND [ARGS]...", "LỆNH [THAM SỐ]...")
    formatter.write_usage(ctx.command_path, pieces, prefix="Cách dùng: ")


class Command(TyperCommand):
    """A command whose help is Vietnamese."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write the line that says how the command is written."""
        _write_usage(self, ctx, formatter)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write arguments and options."""
        _write_parameters(self, ctx, formatter)


class Group(TyperGroup):
    """A group of commands whose help is Vietnamese."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write the line that says how the command is written."""
        _write_usage(self, ctx, formatter)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write options and then the commands."""
        _write_parameters(self, ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write each command with its first sentence."""
        rows = []
        for name in self.list_commands(ctx):
            command = self.get_command(ctx, name)
            if command is not None and not command.hidden:
                rows.append((name, command.get_short_help_str(300)))
        if rows:
            with formatter.section("Lệnh"):
                formatter.write_dl(rows)
