"""Documents of one kind made from a template that is compiled once."""

from cchc_cli.documents.document import FILTERS, Context, DocumentKind, Request
from cchc_cli.documents.kind_names import named_for
from cchc_cli.flows.origin import Made, hashes, properties_of
from cchc_cli.flows.report import document_day, silent_fields, subject_line


class Printer:
    """A kind's template, ready to print as many documents as are wanted."""

    def __init__(self, kind: DocumentKind, template: bytes) -> None:
        """Check and compile the template.

        Raises:
            TemplateBroken: The template cannot be used; has every mistake.
        """
        # Imported here: lists and refusals need no template engine, and it is heavy.
        from cchc_cli.wordtext.lint import lint
        from cchc_cli.wordtext.problems import TemplateBroken
        from cchc_cli.wordtext.template import compile_template

        problems = lint(template, kind.template, FILTERS, kind.fields)
        if problems:
            raise TemplateBroken(kind.template, problems)
        self._kind = kind
        self._bytes = template
        self._template = compile_template(template, kind.template, FILTERS)

    def document(self, request: Request, context: Context, made: Made) -> bytes:
        """Return the document as a .docx, which carries what it was made from.

        `context` is what the kind's builder gives for the request.

        Raises:
            RenderFailed: The data does not fit the template.
        """
        from cchc_cli.wordtext.properties import Properties

        properties = Properties(
            title=f"{named_for(self._kind, request.year).name}: {subject_line(context)}",
            creator=context["issuer"]["name"],
            day=document_day(request, self._kind),
            custom=properties_of(request, self._kind, hashes(context, self._bytes), made),
        )
        return self._template.render(context, properties, silent_fields(self._kind))


def render(kind: DocumentKind, request: Request, template: bytes, made: Made) -> bytes:
    """Return one document as a .docx.

    Raises:
        NotReady: The records lack something.
        TemplateBroken: The template cannot be used; has every mistake.
        RenderFailed: The data does not fit the template.
    """
    context = kind.context(request)
    return Printer(kind, template).document(request, context, made)
