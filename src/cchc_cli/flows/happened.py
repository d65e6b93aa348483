"""What is recorded has happened: a day still to come is a mistyped one."""

import datetime as dt

from cchc_cli.flows.answer import Answer
from cchc_cli.flows.errors import AnswerError
from cchc_cli.flows.visit_record import VisitAnswer
from cchc_cli.vietnamese import short_date


def must_have_happened(answer: Answer, about: VisitAnswer, today: dt.date) -> None:
    """Refuse an answer that tells of something on a day after today.

    Raises:
        AnswerError: It does.
    """
    days = {
        "nhận báo cáo": about.report_received,
        "kiểm tra": about.held_on,
        "ký biên bản": about.signed,
        "ban hành thông báo kết quả": about.concluded,
        "khắc phục xong": answer.remedied,
    }
    for what, day in days.items():
        if day is not None and day > today:
            message = f"ngày {what} {short_date(day)} chưa tới, hôm nay là {short_date(today)}"
            raise AnswerError(message, "gõ lại ngày; máy tính chỉ sai ngày thì thêm --today NGÀY")
