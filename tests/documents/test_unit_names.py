"""A renamed unit: who is asked has the name of the letter's day, what was done that of its own."""

import datetime as dt

from cchc_cli.documents.document import Request
from cchc_cli.documents.plan_rounds import timetable
from cchc_cli.documents.remedy_reminder import build as reminder
from cchc_cli.documents.result_notice import build as notice
from cchc_cli.documents.visit_notice import build as visit_notice
from cchc_cli.model.units import FormerName
from tests.documents.example import request
from tests.documents.odd_cases import with_unit

_OLD = "Ủy ban nhân dân phường Cũ"
_NEW = "Ủy ban nhân dân Phường 2"


def _renamed(of: str, until: dt.date, unit: str = "phuong-2") -> Request:
    former = FormerName(name=_OLD, short="Phường Cũ", until=until)
    return with_unit(request(of), unit, formerly=(former,))


def test_a_result_orders_the_unit_that_is_there_now() -> None:
    context = notice(_renamed("phuong-2", until=dt.date(2023, 5, 16)))

    assert context["unit"] == _NEW
    assert context["report_back"].startswith(_NEW)
    assert _OLD in context["preamble"]
    assert _OLD not in str(context["recipients"])


def test_a_reminder_goes_to_the_unit_that_is_there_now() -> None:
    context = reminder(_renamed("phuong-2", until=dt.date(2023, 5, 16)))

    assert _NEW in str(context["to"])
    assert _NEW in context["closing"]


def test_a_plan_names_units_as_on_its_own_day() -> None:
    order = _renamed("2023", until=dt.date(2023, 8, 14))

    named = [row["unit"] for each in timetable(order) for row in each["units"]]

    assert _OLD in named
    assert _NEW not in named


def test_a_notice_does_not_use_a_name_that_is_still_to_come() -> None:
    order = _renamed("quy-4", until=dt.date(2023, 9, 30), unit="phuong-nguyen-an-ninh")

    assert _OLD in str(visit_notice(order)).replace("\u00a0", " ")
