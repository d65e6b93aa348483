"""Help in Vietnamese: Typer's commands with their headings and fixed words translated."""

from typing import Any

from typer.core import TyperCommand, TyperGroup

_WORDS = {
    "[required]": "[bắt buộc]",
    "[default: ": "[mặc định: ",
}
_OPTIONS = "Tùy chọn"


def _in_vietnamese(help_option: Any) -> Any:
    if help_option is not None:
        help_option.help = "Xem hướng dẫn này rồi thoát."
    return help_option


def _translated(record: tuple[str, str]) -> tuple[str, str]:
    name, words = record
    for english, vietnamese in _WORDS.items():
        words = words.replace(english, vietnamese)
    return name, words


def _write_parameters(command: Any, ctx: Any, formatter: Any) -> None:
    """Write arguments, then the options under the headings of their panels, others last."""
    sections: dict[str, list[tuple[str, str]]] = {"Tham số": []}
    others = []
    for parameter in command.get_params(ctx):
        record = parameter.get_help_record(ctx)
        if record is None:
            continue
        if parameter.param_type_name == "argument":
            sections["Tham số"].append(_translated(record))
        elif panel := getattr(parameter, "rich_help_panel", None):
            sections.setdefault(panel, []).append(_translated(record))
        else:
            others.append(_translated(record))
    for title, records in (*sections.items(), (_OPTIONS, others)):
        if records:
            with formatter.section(title):
                formatter.write_dl(records)


def _write_usage(command: Any, ctx: Any, formatter: Any) -> None:
    pieces = " ".join(command.collect_usage_pieces(ctx)).replace("[OPTIONS]", "[TÙY CHỌN]")
    needed = not getattr(command, "invoke_without_command", False)
    name = "LỆNH [THAM SỐ]..." if needed else "[LỆNH [THAM SỐ]...]"
    pieces = pieces.replace("COMMAND [ARGS]...", name).replace("{", "").replace("}", "")
    formatter.write_usage(ctx.command_path, pieces, prefix="Cách dùng: ")


class Command(TyperCommand):
    """A command whose help is Vietnamese."""

    def get_help_option(self, ctx: Any) -> Any:
        """Return the option --help; completion shows its words as well."""
        return _in_vietnamese(super().get_help_option(ctx))

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write the line that says how the command is written."""
        _write_usage(self, ctx, formatter)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write arguments and options."""
        _write_parameters(self, ctx, formatter)


class Group(TyperGroup):
    """A group of commands whose help is Vietnamese."""

    def get_help_option(self, ctx: Any) -> Any:
        """Return the option --help; completion shows its words as well."""
        return _in_vietnamese(super().get_help_option(ctx))

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
