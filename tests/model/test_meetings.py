"""The year finds its meetings by round, and knows invented data wherever they stand."""

import datetime as dt

from cchc_cli.model.meetings import Meeting, MeetingsFile
from cchc_cli.model.self_inspections import SelfInspectionsFile
from cchc_cli.model.workspace import Year

JUNE = Meeting(round="quy-2", date=dt.date(2023, 6, 29))


def test_a_meeting_is_found_by_its_round() -> None:
    year = Year(id="2023", meetings=MeetingsFile(meetings=(JUNE,)))

    assert year.meeting("quy-2") is JUNE
    assert year.meeting("quy-3") is None
    assert Year(id="2023").meeting("quy-2") is None


def test_an_invented_meeting_or_self_inspection_makes_the_year_an_illustration() -> None:
    met = MeetingsFile(meetings=(JUNE,), illustrative=True)
    reported = SelfInspectionsFile(self_inspections=(), illustrative=True)

    assert Year(id="2023", meetings=met).illustrative
    assert Year(id="2023", self_inspections=reported).illustrative
    assert not Year(id="2023", meetings=MeetingsFile(meetings=(JUNE,))).illustrative
