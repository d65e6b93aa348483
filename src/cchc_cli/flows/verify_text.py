"""What a verification found, as a person and as a program reads it."""

import textwrap
from collections.abc import Iterable, Iterator

import msgspec

from cchc_cli.flows.origin import Origin
from cchc_cli.flows.verify import MAX_TOLD, FindingChange, State, TextChange
from cchc_cli.presentation import harmless
from cchc_cli.vietnamese import short_date

_WIDTH = 80
_SHORT = 7
_CUT_OFF = " …"
_BEFORE = 20
"""Letters told before the first difference of two lines."""


class Verified(msgspec.Struct, frozen=True, kw_only=True):
    """A document compared with the data now and, if they are known, at its commit.

    `unknown` says why there is nothing to compare with at the commit.
    """

    path: str
    version: str
    origin: Origin
    now: State
    then: State | None = None
    unknown: str = ""
    findings: tuple[FindingChange, ...] = ()

    @property
    def base(self) -> State | None:
        """The state that the document was made from; None if neither is."""
        for state in (self.then, self.now):
            if state is not None and state.same_data and state.same_template:
                return state
        return None

    @property
    def holds(self) -> bool:
        """Whether the document is, to the letter, what the data make now."""
        now = self.now
        return now.same_data and now.same_template and not now.text


def as_text(found: Verified) -> str:
    """Return what was found, in lines of at most 80 columns but for the file's path."""
    origin = found.origin
    lines = [f"{harmless(found.path)}: {origin.kind} {origin.of}"]
    about = f"xuất bằng cchc {origin.made.version}, tính đến ngày {short_date(origin.day)}"
    lines += _wrapped(about + (", bản nháp" if origin.draft else ""))
    if origin.made.version != found.version:
        lines += _wrapped(f"đang dùng cchc {found.version}: câu chữ của công cụ có thể đã khác")
    lines += _wrapped(f"dữ liệu hiện nay: {_data(found.now)}")
    lines += _findings(found.findings)
    lines += _wrapped(_commit(found))
    lines += _wrapped(f"mẫu đang dùng: {_template(found.now)}")
    lines += _text(found)
    holds = "khớp" if found.holds else "không khớp"
    return "\n".join([*lines, f"Văn bản {holds} dữ liệu hiện nay."])


def _data(state: State) -> str:
    if state.lacking:
        return f"không lập được văn bản này ({state.lacking})"
    return "khớp" if state.same_data else "đã khác lúc xuất"


def _template(state: State) -> str:
    if state.lacking:
        return "không so được"
    return "đúng mẫu lúc xuất" if state.same_template else "đã khác mẫu lúc xuất"


def _commit(found: Verified) -> str:
    made = found.origin.made
    if not made.commit:
        return "commit: lúc xuất thư mục làm việc chưa có commit nào"
    name = f"commit {made.commit[:_SHORT]}"
    if found.then is None:
        return f"{name}: {found.unknown}"
    if found.then.same_data:
        return f"dữ liệu ở {name}: khớp"
    late = " (lúc xuất còn chỗ sửa chưa commit)" if made.uncommitted else ""
    return f"dữ liệu ở {name}: {_data(found.then)}{late}"


def _findings(changes: Iterable[FindingChange]) -> Iterator[str]:
    every = list(changes)
    for change in every[:MAX_TOLD]:
        item = f" {change.item}" if change.item else ""
        yield from _wrapped(f"{change.visit}{item}: {change.what}", "    ")
    yield from _rest(len(every), "chỗ")


def _text(found: Verified) -> Iterator[str]:
    base = found.base
    if base is None:
        yield from _wrapped("lời văn: không lập lại được bản lúc xuất để so")
    elif not base.text:
        yield from _wrapped("lời văn: đúng như lúc xuất")
    else:
        yield from _wrapped(f"lời văn: đã sửa tay {len(base.text)} chỗ (- lúc xuất, + trong tệp)")
        yield from _changes(base.text)
    again = found.now.text
    if base is not found.now and again:
        yield from _wrapped(f"xuất lại bây giờ sẽ khác {len(again)} chỗ (- bây giờ, + trong tệp)")
        yield from _changes(again)


def _changes(changes: tuple[TextChange, ...]) -> Iterator[str]:
    lines = [line for change in changes for line in _both(change)]
    for line in lines[:MAX_TOLD]:
        yield "    " + textwrap.shorten(harmless(line), _WIDTH - 4, placeholder=_CUT_OFF)
    yield from _rest(len(lines), "dòng")


def _both(change: TextChange) -> Iterator[str]:
    """Yield the lines of both sides; of two long ones only what is around the difference."""
    skipped = 0
    if len(change.made) == len(change.found) == 1:
        pairs = enumerate(zip(change.made[0], change.found[0], strict=False))
        same = next((at for at, (one, other) in pairs if one != other), 0)
        skipped = change.made[0].rfind(" ", 0, max(0, same - _BEFORE)) + 1
    for mark, lines in (("-", change.made), ("+", change.found)):
        for line in lines:
            yield f"{mark} …{line[skipped:]}" if skipped else f"{mark} {line}"


def _rest(count: int, what: str) -> Iterator[str]:
    if count > MAX_TOLD:
        yield f"    … và {count - MAX_TOLD} {what} nữa"


def _wrapped(text: str, indent: str = "  ") -> list[str]:
    return textwrap.wrap(
        harmless(text),
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=f"{indent}  ",
        break_on_hyphens=False,
    )


def plain(found: Verified) -> dict[str, object]:
    """Return what was found for programs."""
    return {
        "path": found.path,
        "holds": found.holds,
        "edited": bool(found.base.text) if found.base is not None else None,
        "origin": msgspec.to_builtins(found.origin),
        "now": msgspec.to_builtins(found.now),
        "commit": msgspec.to_builtins(found.then) if found.then is not None else None,
        "unknown": found.unknown,
        "findings": msgspec.to_builtins(found.findings),
    }
