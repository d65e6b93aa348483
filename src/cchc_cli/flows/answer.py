"""What a person says about one item, and the edits that write it."""

import datetime as dt
from collections.abc import Iterator, Sequence

import msgspec

from cchc_cli.flows.errors import AnswerError
from cchc_cli.flows.written import written_date
from cchc_cli.model.inspection import Count, Finding, Recommendation, TwoCounts
from cchc_cli.model.words import Result
from cchc_cli.vietnamese import number
from cchc_cli.yamltext.edit import Append, Edit, Keys, Plain, Remove, Set


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be written on one item (câu trả lời); None leaves what is there."""

    result: Result | None = None
    observation: str | None = None
    cause: str | None = None
    good_practice: str | None = None
    evidence: tuple[str, ...] = ()
    recommend: str | None = None
    recommend_at: int | None = None
    """Which recommendation is meant, from 1: its words are written anew, or its details."""
    drop_recommend: int | None = None
    """Which recommendation is taken away, from 1."""
    due: dt.date | None = None
    owner: str | None = None
    figures: tuple[tuple[str, str | None, str | None], ...] = ()
    """Figure id, what the unit reported, what the team counted, as typed."""
    remedied: dt.date | None = None
    remedy: str | None = None
    by: str | None = None

    def __bool__(self) -> bool:
        """Return whether there is anything to write."""
        return self != Answer()


def answer_edits(at: Keys, old: Finding | None, answer: Answer, text: str) -> Iterator[Edit]:
    """Yield the edits that write the answer at the keys of an item's finding.

    Args:
        at: Keys of the finding.
        old: What is there; None if nothing is.
        answer: What to write.
        text: The file's text, for the notation of its dates.

    Raises:
        AnswerError: The answer contradicts what is there.
    """
    result = answer.result or (old.result if old else None)
    if result is None:
        message = "nội dung này chưa có kết quả"
        raise AnswerError(message, "thêm --result dat, dat-mot-phan, chua-dat hoặc khong-ap-dung")
    if answer.result is not None or old is None:
        yield Set((*at, "result"), result.value)
    words = {
        "observation": answer.observation,
        "cause": answer.cause,
        "good_practice": answer.good_practice,
        "by": answer.by,
    }
    for key, value in words.items():
        if value is not None:
            yield Set((*at, key), value)
    known = old.evidence if old else ()
    for line in dict.fromkeys(answer.evidence):
        if line not in known:
            yield Append((*at, "evidence"), line)
    there = old.figures if old else {}
    for figure, reported, counted in answer.figures:
        keys = (*at, "figures", figure)
        yield from _figure_edits(keys, there.get(figure), reported, counted)
    yield from _recommend_edits((*at, "recommend"), old, answer, text)
    if answer.drop_recommend is not None:
        yield _dropped((*at, "recommend"), old, answer, answer.drop_recommend)


def _figure_edits(
    at: Keys, old: Count | TwoCounts | None, reported: str | None, counted: str | None
) -> Iterator[Edit]:
    """Yield the edits of the columns that were typed; the other one stays.

    A number without columns stands in both, so it is kept as the one not typed.
    """
    if isinstance(old, int):
        plain: Plain = reported or number(old)
        if counted is not None:
            plain = {"reported": plain, "counted": counted}
        yield Set(at, plain)
        return
    if reported is not None:
        yield Set((*at, "reported"), reported)
    if counted is not None:
        yield Set((*at, "counted"), counted)


def _recommend_edits(at: Keys, old: Finding | None, answer: Answer, text: str) -> Iterator[Edit]:
    there = old.recommendations if old else ()
    index = _meant(there, answer)
    if index is None and answer.recommend is None:
        return
    known = there[index] if index is not None else None
    details = _details(answer, known, text)
    if known is not None and answer.recommend is not None and answer.recommend != known.text:
        details = {"text": answer.recommend, **details}
    if known is None:
        yield _added(at, old, there, {"text": answer.recommend or "", **details}, text)
        return
    if old is not None and isinstance(old.recommend, tuple):
        at = (*at, index or 0)
    for key, value in details.items():
        if isinstance(value, dict):
            yield from (Set((*at, key, inner), each) for inner, each in value.items())
        else:
            yield Set((*at, key), value)


def _meant(there: Sequence[Recommendation], answer: Answer) -> int | None:
    """Return which recommendation the answer is about; None if it is a new one, or none."""
    if answer.recommend_at is not None:
        return _place(there, answer.recommend_at)
    if answer.recommend is not None:
        return next((i for i, r in enumerate(there) if r.text == answer.recommend), None)
    if all(value is None for value in (answer.due, answer.owner, answer.remedied, answer.remedy)):
        return None
    if len(there) != 1:
        many = "có nhiều kiến nghị" if there else "chưa có kiến nghị"
        message = f"nội dung này {many} nên không biết ghi hạn, kết quả vào đâu"
        hint = "thêm --recommend-at SỐ" if there else "ghi kèm --recommend với lời kiến nghị"
        raise AnswerError(message, hint)
    return 0


def _place(there: Sequence[Recommendation], number: int) -> int:
    if number > len(there):
        many = f"chỉ có {len(there)} kiến nghị" if there else "chưa có kiến nghị nào"
        message = f"nội dung này {many}, không có kiến nghị thứ {number}"
        raise AnswerError(message, "xem lại số thứ tự của kiến nghị trong tệp kết quả")
    return number - 1


def _dropped(at: Keys, old: Finding | None, answer: Answer, number: int) -> Edit:
    """Return the edit that takes a recommendation away, and the key with the last one."""
    there = old.recommendations if old else ()
    index = _place(there, number)
    if answer.recommend is not None:
        message = "không vừa bỏ vừa ghi kiến nghị trong một lệnh"
        raise AnswerError(message, "thay lời: --recommend LỜI --recommend-at SỐ")
    return Remove(at) if len(there) == 1 else Remove((*at, index))


def _details(answer: Answer, known: Recommendation | None, text: str) -> dict[str, Plain]:
    details: dict[str, Plain] = {}
    if answer.due is not None:
        details["due"] = written_date(answer.due, text)
    if answer.owner is not None:
        details["owner"] = answer.owner
    remedy: dict[str, Plain] = {}
    if answer.remedied is not None:
        remedy["done"] = written_date(answer.remedied, text)
    elif answer.remedy is not None and (known is None or known.remedy is None):
        raise AnswerError("chưa có ngày hoàn thành khắc phục", "ghi thêm --remedied NGÀY")
    if answer.remedy is not None:
        remedy["text"] = answer.remedy
    return {**details, "remedy": remedy} if remedy else details


def _added(
    at: Keys,
    old: Finding | None,
    there: Sequence[Recommendation],
    new: dict[str, Plain],
    text: str,
) -> Edit:
    """Return the edit that keeps the recommendations that are there and adds one."""
    if old is not None and isinstance(old.recommend, tuple):
        return Append(at, new)
    if not there:
        return Set(at, new)
    both: list[Plain] = [*(_plain_recommendation(r, text) for r in there), new]
    return Set(at, both)


def _plain_recommendation(given: Recommendation, text: str) -> dict[str, Plain]:
    plain: dict[str, Plain] = {"text": given.text}
    if given.due is not None:
        plain["due"] = written_date(given.due, text)
    if given.owner is not None:
        plain["owner"] = given.owner
    if given.remedy is not None:
        remedy: dict[str, Plain] = {"done": written_date(given.remedy.done, text)}
        if given.remedy.text is not None:
            remedy["text"] = given.remedy.text
        if given.remedy.evidence:
            remedy["evidence"] = list(given.remedy.evidence)
        plain["remedy"] = remedy
    return plain
