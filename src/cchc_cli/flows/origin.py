"""Where a document came from, written into its properties and read back from them."""

import datetime as dt
import hashlib
import re
from collections.abc import Mapping

import msgspec

from cchc_cli.documents.document import Context, DocumentKind, Request

_COMMIT = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")


class Made(msgspec.Struct, frozen=True):
    """What made a document: the tool's version, and the data's commit in git, if any.

    `uncommitted` tells that files had changes at that time which the commit does not hold.
    """

    version: str
    commit: str = ""
    uncommitted: bool = False


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """Everything needed to make the document again (nguồn gốc), and the hashes to compare."""

    made: Made
    kind: str
    of: str
    area: str
    plan: str
    day: dt.date
    draft: bool
    blank: bool
    data: str
    template: str


def properties_of(
    request: Request, kind: DocumentKind, found: "Hashes", made: Made
) -> dict[str, str]:
    """Return the custom properties of a document; those without a value are left out."""
    told = {
        "cchc": made.version,
        "cchc-document": kind.id,
        "cchc-of": request.of,
        "cchc-area": request.area,
        "cchc-plan": request.year.id,
        "cchc-day": request.today.isoformat(),
        "cchc-draft": "1" if request.draft else "",
        "cchc-blank": "1" if request.blank else "",
        "cchc-commit": made.commit,
        "cchc-uncommitted": "1" if made.uncommitted else "",
        "cchc-data": found.data,
        "cchc-template": found.template,
    }
    return {name: value for name, value in told.items() if value}


class Hashes(msgspec.Struct, frozen=True):
    """SHA-256 of what is printed, and of the template."""

    data: str
    template: str


def hashes(context: Context, template: bytes) -> Hashes:
    """Return the hashes of a document's sources.

    The data's is that of all values handed to the template: it stays the same when files
    change in what the document does not print.
    """
    data = msgspec.json.encode(context, order="deterministic")
    return Hashes(hashlib.sha256(data).hexdigest(), hashlib.sha256(template).hexdigest())


def origin_of(properties: Mapping[str, str]) -> Origin | None:
    """Return the origin that the properties tell; None if they are not, or not all, ours."""
    get = properties.get
    commit = get("cchc-commit", "")
    try:
        return Origin(
            made=Made(
                version=properties["cchc"],
                # The file may come from anywhere: nothing but a hash is handed to git.
                commit=commit if _COMMIT.fullmatch(commit) else "",
                uncommitted=bool(get("cchc-uncommitted")),
            ),
            kind=properties["cchc-document"],
            of=properties["cchc-of"],
            area=get("cchc-area", ""),
            plan=properties["cchc-plan"],
            day=dt.date.fromisoformat(properties["cchc-day"]),
            draft=bool(get("cchc-draft")),
            blank=bool(get("cchc-blank")),
            data=properties["cchc-data"],
            template=properties["cchc-template"],
        )
    except (KeyError, ValueError):
        return None
