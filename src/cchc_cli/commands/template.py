"""`cchc template`: the Word templates of documents, and whose they are."""

from collections.abc import Mapping
from typing import ClassVar

import typer

from cchc_cli.commands.lazily import LazyGroup
from cchc_cli.commands.session import Session


class _Commands(LazyGroup):
    """What can be done with templates besides listing them."""

    later: ClassVar[Mapping[str, str]] = {
        "export": "template_export.export",
        "lint": "template_lint.lint",
        "fields": "template_fields.fields",
    }


app = typer.Typer(
    cls=_Commands, invoke_without_command=True, rich_markup_mode=None, add_completion=False
)


@app.callback()
def template(ctx: typer.Context) -> None:
    """Xem mẫu Word của từng loại văn bản; lấy mẫu, kiểm tra mẫu đã sửa.

    Mẫu của cơ quan nằm trong templates/ của thư mục làm việc và được dùng trước
    mẫu kèm công cụ. Mẫu của cơ quan hỏng thì lệnh báo, không tự dùng mẫu khác.

    \b
    Ví dụ:
      cchc template                        mẫu nào của ai
      cchc template fields bien-ban        mẫu được dùng những trường nào
      cchc template lint templates/bien-ban.docx
    """
    if ctx.invoked_subcommand is not None:
        return
    from cchc_cli.adapters.templates import own_templates, shipped_template
    from cchc_cli.documents.all_documents import ALL_DOCUMENTS
    from cchc_cli.yamltext.report import did_you_mean

    own = own_templates(Session.of(ctx).root)
    for kind in ALL_DOCUMENTS:
        held = own.pop(kind.template, None)
        whose = "kèm công cụ"
        if held is not None:
            same = held == shipped_template(kind.template)
            whose = "của cơ quan, giống mẫu kèm công cụ" if same else "của cơ quan, đã sửa"
        typer.echo(f"{kind.id:<18} {kind.name}: {whose}")
    for name in own:
        hint = did_you_mean(name, [kind.template for kind in ALL_DOCUMENTS])
        told = f"cảnh báo: templates/{name} không là mẫu của văn bản nào nên không dùng"
        typer.echo(f"{told}; {hint}" if hint else told, err=True)
