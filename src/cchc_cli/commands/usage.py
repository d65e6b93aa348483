"""Mistakes of the command line, said in Vietnamese."""

from typing import Any

from cchc_cli.commands.errors import UsageMistakeError


def usage_mistake(error: Any) -> UsageMistakeError:
    """Return Typer's exception as a Vietnamese sentence with a cure."""
    # Imported here: most runs make no mistake of this kind.
    from cchc_cli.yamltext.report import did_you_mean

    ctx = getattr(error, "ctx", None)
    path = ctx.command_path if ctx is not None else "cchc"
    see_help = f"xem cách dùng: {path} --help"
    kind = type(error).__name__
    if kind == "NoSuchOption":
        near = did_you_mean(error.option_name, error.possibilities or _options(ctx))
        return UsageMistakeError(f"không có tùy chọn “{error.option_name}”", near or see_help)
    if kind == "MissingParameter":
        return UsageMistakeError(f"thiếu {_name(error.param)}", see_help)
    if kind == "BadOptionUsage":
        return UsageMistakeError(f"tùy chọn “{error.option_name}” cần một giá trị", see_help)
    if kind == "BadParameter":
        return _bad_value(error, see_help)
    if error.message.startswith("No such command"):
        typed = error.message.split("'")[1] if "'" in error.message else ""
        near = did_you_mean(typed, _commands(ctx))
        meant = getattr(getattr(ctx, "command", None), "astray", "").format(typed)
        return UsageMistakeError(f"không có lệnh “{typed}”", near or meant or see_help)
    if "unexpected extra argument" in error.message:
        extra = error.message.split("(")[-1].rstrip(").")
        return UsageMistakeError(f"thừa tham số “{extra}”", see_help)
    return UsageMistakeError(error.message, see_help)


def _commands(ctx: Any) -> list[str]:
    return ctx.command.list_commands(ctx) if hasattr(ctx.command, "list_commands") else []


def _options(ctx: Any) -> list[str]:
    parameters = ctx.command.get_params(ctx) if ctx is not None else []
    return [name for p in parameters for name in p.opts if name.startswith("--")]


def _name(parameter: Any) -> str:
    if parameter is None:
        return "tham số"
    if parameter.param_type_name == "option":
        return f"tùy chọn {parameter.opts[0]}"
    return f"tham số {parameter.human_readable_name}"


def _bad_value(error: Any, see_help: str) -> UsageMistakeError:
    kind = getattr(error.param, "type", None)
    if hasattr(kind, "func"):
        # Our own words: what is wrong; and after the semicolon what to do.
        name = error.param.opts[0] if error.param.opts[0][0] == "-" else error.param.metavar
        message, _, cure = error.message.partition("; ")
        return UsageMistakeError(f"{name}: {message}", cure or see_help)
    choices = getattr(kind, "choices", None)
    name = _name(error.param)
    if choices:
        return UsageMistakeError(
            f"giá trị của {name} không hợp lệ", f"chọn một trong: {', '.join(map(str, choices))}"
        )
    return UsageMistakeError(f"giá trị của {name} không hợp lệ: {error.message}", see_help)
