"""What is wrong with the form of Word documents, told per file, and as a finding."""

import textwrap
from collections.abc import Iterable, Sequence

import msgspec

from cchc_cli.decree.violation import Violation
from cchc_cli.flows.answer import Answer
from cchc_cli.flows.errors import NotFoundError
from cchc_cli.model.checklist import Item
from cchc_cli.model.words import Result
from cchc_cli.presentation import harmless
from cchc_cli.vietnamese import count

DECREE = "30/2020/NĐ-CP"
"""The decree that the check applies; items that cite it are about documents' form."""

_WIDTH = 79
_SHOWN_PLACES = 3
_SHOWN_FILES = 5
_SHOWN_TITLES = 6


class Judged(msgspec.Struct, frozen=True):
    """One file with what is wrong with it; `unread` says why it could not be judged.

    Without `whole` there is more of the same that was not looked for.
    """

    path: str
    violations: tuple[Violation, ...] = ()
    unread: str = ""
    hint: str = ""
    whole: bool = True

    def mistakes(self, strict: bool = False) -> list[Violation]:
        """Return what the decree demands and the document does not do; all if `strict`."""
        return [v for v in self.violations if strict or v.clause.required]


def as_text(judged: Judged, advice: bool) -> str:
    """Return what is wrong with the file, one block for each assertion; empty if nothing is.

    `advice` also shows what the decree leaves open.
    """
    if judged.unread:
        cure = f"\n    gợi ý: {judged.hint}" if judged.hint else ""
        return f"{harmless(judged.path)}: không đọc được: {judged.unread}{cure}\n"
    shown = [v for v in judged.violations if advice or v.clause.required]
    if not shown:
        return ""
    blocks = [f"{harmless(judged.path)}: {_counted(judged, advice)}"]
    groups: dict[tuple[str, str], list[Violation]] = {}
    for violation in shown:
        groups.setdefault((violation.id, violation.asked), []).append(violation)
    blocks += [_block(group) for group in groups.values()]
    return "\n".join(blocks) + "\n"


def _counted(judged: Judged, advice: bool) -> str:
    wrong = len(judged.mistakes())
    rest = len(judged.violations) - wrong
    least = "" if judged.whole else "ít nhất "
    parts = [f"{least}{wrong} chỗ sai thể thức" if wrong else "đúng thể thức"]
    if advice and rest:
        parts.append(f"{least}{rest} điều nên sửa")
    return ", ".join(parts)


def _block(group: Sequence[Violation]) -> str:
    first = group[0]
    mark = "" if first.clause.required else " (nên sửa)"
    lines = [f"  {first.id} {first.clause.title}{mark}"]
    lines += [
        line for each in group[:_SHOWN_PLACES] for line in _wrapped(f"{each.place}: {each.found}")
    ]
    if len(group) > _SHOWN_PLACES:
        lines.append(f"      … và {len(group) - _SHOWN_PLACES} chỗ nữa")
    lines += _wrapped(f"cần: {first.asked}")
    if first.clause.source:
        lines += _wrapped(f"căn cứ: {first.clause.source}")
    return "\n".join(lines)


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(
        harmless(text), _WIDTH, initial_indent="      ", subsequent_indent="        "
    )


def summary(judged: Sequence[Judged], strict: bool) -> str:
    """Return the sentence that counts the files."""
    wrong = sum(bool(each.mistakes(strict)) for each in judged)
    unread = sum(bool(each.unread) for each in judged)
    right = len(judged) - wrong - unread
    parts = [f"{wrong} văn bản sai thể thức"] if wrong else []
    parts += [f"{right} văn bản đúng thể thức"] if right else []
    parts += [f"{unread} tệp không đọc được"] if unread else []
    return f"Đã kiểm tra {len(judged)} văn bản: {', '.join(parts)}."


def plain(judged: Judged) -> dict[str, object]:
    """Return the file's result for programs."""
    return {
        "path": judged.path,
        "error": judged.unread or None,
        "whole": judged.whole,
        "violations": [
            {
                "id": v.id,
                "title": v.clause.title,
                "place": v.place,
                "found": v.found,
                "asked": v.asked,
                "source": v.clause.source or None,
                "required": v.clause.required,
            }
            for v in judged.violations
        ],
    }


def items_about_form(items: Iterable[Item]) -> list[Item]:
    """Return the items of a visit that are about the form of documents, by what they cite."""
    return [item for item in items if any(basis.number == DECREE for basis in item.legal)]


def item_to_record(items: Iterable[Item]) -> Item:
    """Return the one item that the finding is about.

    Raises:
        NotFoundError: There is none, or there are several.
    """
    found = items_about_form(items)
    if len(found) == 1:
        return found[0]
    if not found:
        message = f"không có nội dung kiểm tra nào viện dẫn {DECREE} (khóa legal)"
        raise NotFoundError(message, "chọn nội dung: --item MÃ_NỘI_DUNG")
    names = ", ".join(item.id for item in found)
    raise NotFoundError(f"có {len(found)} nội dung viện dẫn {DECREE}", f"chọn bằng --item: {names}")


def proposed(item: Item, judged: Sequence[Judged]) -> Answer:
    """Return the finding that these files suggest (đề xuất); the inspector decides.

    All right: met; all wrong: not met; else met in part. Files that could not be
    read do not count.
    """
    read = [each for each in judged if not each.unread]
    wrong = [each for each in read if each.mistakes()]
    if not wrong:
        words = f"Kiểm tra thể thức {count(len(read))} văn bản, không phát hiện sai sót"
        return Answer(result=Result.MET, observation=words, figures=_figures(item, read, wrong))
    result = Result.NOT_MET if len(wrong) == len(read) else Result.PARTLY_MET
    titles = list(dict.fromkeys(v.clause.title for each in wrong for v in each.mistakes()))
    more = f" và {count(len(titles) - _SHOWN_TITLES)} lỗi khác" * (len(titles) > _SHOWN_TITLES)
    return Answer(
        result=result,
        observation=(
            f"{count(len(wrong))}/{count(len(read))} văn bản được kiểm tra sai thể thức:"
            f" {', '.join(titles[:_SHOWN_TITLES])}{more}"
        ),
        evidence=_evidence(wrong),
        figures=_figures(item, read, wrong),
    )


def _evidence(wrong: Sequence[Judged]) -> tuple[str, ...]:
    names = [f"Văn bản {harmless(each.path.rsplit('/', 1)[-1])}" for each in wrong]
    if len(names) <= _SHOWN_FILES:
        return tuple(names)
    return (*names[:_SHOWN_FILES], f"và {len(names) - _SHOWN_FILES} văn bản khác")


def _figures(
    item: Item, read: Sequence[Judged], wrong: Sequence[Judged]
) -> tuple[tuple[str, str | None, str | None], ...]:
    """Return both figures of an item that asks for “so many of so many” and nothing else."""
    if len(item.ratios) != 1 or len(item.ratios[0].parts) != 1:
        return ()
    ratio = item.ratios[0]
    return (
        (ratio.whole, None, str(len(read))),
        (ratio.parts[0], None, str(len(wrong))),
    )
