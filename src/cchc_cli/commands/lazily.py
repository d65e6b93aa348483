"""Groups whose commands are imported only when they are typed: start-up stays short."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any, ClassVar

import typer

from cchc_cli.commands.help import Command, Group


class LazyGroup(Group):
    """A group of commands in modules of their own."""

    later: ClassVar[Mapping[str, str]] = {}
    """Its commands in the order of help, each with its place: `module.function` in `commands`."""

    astray: ClassVar[str] = ""
    """What is said to whoever types something else, `{}`, instead of a command."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the names of all commands."""
        return [*self.later, *super().list_commands(ctx)]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return the command of this name, imported now; None if there is none."""
        if cmd_name not in self.later:
            return super().get_command(ctx, cmd_name)
        module, function = self.later[cmd_name].split(".")
        made = typer.Typer(add_completion=False, rich_markup_mode=None)
        found = getattr(import_module(f"cchc_cli.commands.{module}"), function)
        made.command(cmd_name, cls=Command)(found)
        command = typer.main.get_command(made)
        command.name = cmd_name
        return command
