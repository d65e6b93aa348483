"""Sentences of a report on recommendations: done, overdue, and what later visits saw of them."""

import datetime as dt
from collections.abc import Iterable

from cchc_cli.documents.round_visits import RoundRecord
from cchc_cli.model.progress import Advice, RemedyState
from cchc_cli.model.tally import follow_up
from cchc_cli.model.words import Result
from cchc_cli.vietnamese import count, joined, long_date, percent, sentence, share, short_date

_IN_ANNEX = "Chi tiết tại Phụ lục kèm theo Báo cáo này."


def follow_up_words(record: RoundRecord) -> str:
    """Return how the recommendations stand on the day of the report."""
    every = [advice for visit in record.held for advice in visit.advice]
    follow = follow_up(every, record.request.today)
    if not follow.total:
        told = f"{sentence(record.name)}, {record.called}"
        return f"{told} không có kiến nghị đối với đơn vị nào (Phụ lục kèm theo Báo cáo này)."
    units = sum(bool(unit.advice) for unit in record.units)
    given = f"{record.called} có {count(follow.total)} kiến nghị đối với {count(units)} đơn vị"
    done = f"đã khắc phục {count(follow.done)}/{count(follow.total)} kiến nghị"
    done += f" ({percent(share(follow.done, follow.total))})"
    if not follow.done:
        done = "chưa khắc phục xong kiến nghị nào"
    whose = "các đơn vị" if units > 1 else "đơn vị"
    open_ = f"{count(follow.open)} kiến nghị đang thực hiện trong hạn"
    late = f"{count(follow.overdue)} kiến nghị quá hạn" if follow.overdue else ""
    late += _met_words(every, record.request.today)
    rest = [open_ if follow.open else "", late or "không có kiến nghị quá hạn"]
    return (
        f"Tính đến {long_date(record.request.today)}, {given}; {whose} {done},"
        f" {', '.join(part for part in rest if part)}. {_IN_ANNEX}"
    )


def _met_words(every: Iterable[Advice], today: dt.date) -> str:
    """Return “, trong đó 02 kiến nghị …”: overdue by the records, and found met since."""
    late = [advice for advice in every if advice.state(today) == RemedyState.OVERDUE]
    met = sum(is_met_since(advice, today) for advice in late)
    if not met:
        return ""
    which = "đều" if met == len(late) else f"trong đó {count(met)} kiến nghị"
    return f", {which} được lần kiểm tra sau đánh giá đạt nhưng chưa ghi kết quả khắc phục"


def about_overdue(record: RoundRecord, to: str) -> list[str]:
    """Return what is to be asked about overdue recommendations, unit by unit.

    Where a later visit found the item met, the unit is asked to report, not to hurry.
    """
    today = record.request.today
    late = [
        (unit.name, is_met_since(advice, today))
        for unit in record.units
        for _, advice in unit.advice
        if advice.state(today) == RemedyState.OVERDUE
    ]
    whom = f"Đề nghị {to} chỉ đạo" if to else "Đề nghị"
    pressing, met = ([name for name, seen in late if seen is each] for each in (False, True))
    found = [
        f"{whom} {_counted(pressing)} khẩn trương hoàn thành các kiến nghị đã quá hạn.",
        f"Đề nghị {_counted(met)} báo cáo kết quả khắc phục các kiến nghị đã quá hạn mà lần kiểm"
        " tra sau đánh giá đạt.",
    ]
    return [text for text, names in zip(found, (pressing, met), strict=True) if names]


def _counted(names: Iterable[str]) -> str:
    """Return “Phường 2 (02 kiến nghị) và Phường 5 (01 kiến nghị)”."""
    numbers: dict[str, int] = {}
    for name in names:
        numbers[name] = numbers.get(name, 0) + 1
    return joined(f"{name} ({count(number)} kiến nghị)" for name, number in numbers.items())


_NOT_WRITTEN = "chưa ghi kết quả khắc phục"


def later_words(advice: Advice, today: dt.date, lacking: str = _NOT_WRITTEN) -> str:
    """Return how a later visit judged the item of a recommendation that is not done.

    Only a re-inspection says what became of it; that another visit found the item met
    is told beside it with what is `lacking`, for the office to find out.
    """
    last = advice.last_judged(today)
    if last is None or (last.result != Result.MET and not last.again):
        return ""
    if last.again:
        return f"phúc tra ngày {short_date(last.day)}: còn tồn tại"
    return f"kiểm tra ngày {short_date(last.day)} đánh giá đạt, {lacking}"


def is_met_since(advice: Advice, today: dt.date) -> bool:
    """Return whether a later visit found the item met, and nobody wrote what was done."""
    last = advice.last_judged(today)
    done = advice.state(today) == RemedyState.DONE
    return not done and last is not None and last.result == Result.MET
