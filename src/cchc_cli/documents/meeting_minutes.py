"""The minutes of the team's meeting at the end of a round (Biên bản họp Đoàn)."""

from collections.abc import Iterable
from decimal import Decimal

import msgspec

from cchc_cli.documents.document import (
    HEAD_FIELDS,
    SIGNER_FIELDS,
    Context,
    DocumentKind,
    NotReady,
    Request,
    Subject,
)
from cchc_cli.documents.due import meeting_signed
from cchc_cli.documents.inspected_words import name_after
from cchc_cli.documents.letterhead import (
    heading,
    issued_paper,
    number_text,
    plan_reference,
    recipient_lines,
    title_lines,
)
from cchc_cli.documents.lines import DOTS, listed, moment, stopped, unstopped
from cchc_cli.documents.people import Presence, guests
from cchc_cli.documents.quarter_fields import UNIT_ROW, UNIT_TOTAL
from cchc_cli.documents.quarter_tables import total_row, unit_rows
from cchc_cli.documents.quarter_words import results_summary, waiting_lines
from cchc_cli.documents.references import meeting_letterhead
from cchc_cli.documents.results import SHORTCOMINGS, results_sentence
from cchc_cli.documents.round_visits import RoundRecord, round_record
from cchc_cli.documents.unit_visits import outcomes_of
from cchc_cli.documents.visits import VisitRecord
from cchc_cli.documents.wording import called_together, meeting_title
from cchc_cli.model.inspection import Attendance, TeamPresence
from cchc_cli.model.meetings import Meeting, Opinion
from cchc_cli.model.plan import Team
from cchc_cli.model.progress import advice_of
from cchc_cli.model.round_teams import seats_of, teams_of_round
from cchc_cli.model.words import NAMES
from cchc_cli.vietnamese import count, point_letter
from cchc_cli.wordtext.fields import Fields

ID, NAME = "bien-ban-hop", "Biên bản họp Đoàn"


def build(request: Request) -> Context:
    """Return the context of the minutes of the meeting on the round `request.of`.

    Results are told as they stood on the day of the meeting.

    Raises:
        NotReady: No meeting is recorded, or no visit was held until that day.
    """
    meeting, of_round = request.year.meeting(request.of), request.year.round(request.of)
    if meeting is None or of_round is None:
        path = request.year.path("meetings.yaml")
        raise NotReady(f"chưa ghi cuộc họp của đợt “{request.of}” (tệp {path})")
    # No share is pointed out as low here: that is for the report to say.
    then = msgspec.structs.replace(request, today=meeting.date, low_share=Decimal(0))
    record = round_record(then, until=meeting.date)
    teams = teams_of_round(request.year, of_round)
    presence = Presence(request.year, teams, _attendance(teams, meeting))
    head = meeting_letterhead(request, teams)
    return (
        heading(request, head, request.year.illustrative)
        | _opening(record, meeting, called_together(teams), presence)
        | _results(record)
        | _said(meeting, presence)
        | {
            "number": number_text(_number(request, meeting), head.symbol),
            "end": moment(meeting.end, meeting.date),
            "signers": presence.meeting_signers(),
            "recipients": recipient_lines(head, "VT, Hồ sơ"),
        }
    )


def _number(request: Request, meeting: Meeting) -> int | None:
    if meeting.minutes and meeting.minutes.number:
        return meeting.minutes.number
    issued = issued_paper(request, ID)
    return issued.number if issued else None


def _attendance(teams: Iterable[Team], meeting: Meeting) -> Attendance:
    """Return who came; all members of all teams of the round if nobody is named."""
    if meeting.attendance:
        return meeting.present
    return Attendance(team=tuple(TeamPresence(member=id) for id in seats_of(teams)))


def _opening(record: RoundRecord, meeting: Meeting, team: str, presence: Presence) -> Context:
    return {
        "title_lines": title_lines(meeting_title(meeting, team, record.name)),
        "preamble": f"Thực hiện {plan_reference(record.plan)}, {team} họp và lập biên bản như sau:",
        "start": moment(meeting.start, meeting.date),
        "place": unstopped(meeting.place or DOTS),
        "team": {
            "called": team,
            "present": presence.present(),
            "absent": presence.absent(),
        },
        "guests": guests(meeting.guests),
        "chair": presence.chair(),
        "secretary": presence.secretary(),
    }


def _results(record: RoundRecord) -> Context:
    return {
        "round": name_after(record, "kiểm tra"),
        "summary": results_summary(record),
        "units": unit_rows(record),
        "total": total_row(record),
        "results": [_unit(place, visit) for place, visit in enumerate(record.held)],
        "not_inspected": waiting_lines(record),
    }


def _unit(place: int, visit: VisitRecord) -> Context:
    """Return what was found at one unit: a sentence, then the items that fell short."""
    given = len(list(advice_of(visit.inspection)))
    told = f"có {count(given)} kiến nghị" if given else "không có kiến nghị"
    return {
        "letter": point_letter(place),
        "name": visit.unit_name,
        "text": f"{results_sentence(outcomes_of(visit), len(visit.areas))[:-1]}; {told}.",
        "shortcomings": _shortcomings(visit),
    }


def _shortcomings(visit: VisitRecord) -> list[str]:
    found = []
    for result in SHORTCOMINGS:
        names = [
            unstopped(item.name)
            for _, item in visit.items
            if item.id in visit.inspection.findings
            and visit.inspection.findings[item.id].result == result
        ]
        if names:
            found.append(f"{NAMES[result]}: {'; '.join(names)}.")
    return found


def _said(meeting: Meeting, presence: Presence) -> Context:
    """Return opinions, conclusions and proposals; room to write while the meeting goes on."""
    over = meeting.end is not None
    opinions = [f"{_speaker(each, presence)}: {stopped(each.text)}" for each in meeting.opinions]
    conclusions = [stopped(text) for text in meeting.conclusions]
    return {
        "opinions": opinions or ["Không có ý kiến khác." if over else f"{DOTS}."],
        "conclusions": conclusions or [f"{DOTS}."],
        "proposals": listed(meeting.proposals),
    }


def _speaker(opinion: Opinion, presence: Presence) -> str:
    if opinion.member:
        return presence.speaker(opinion.member)
    return opinion.guest or DOTS


FIELDS: Fields = {
    **HEAD_FIELDS,
    "number": "số và ký hiệu, ví dụ 04/BB-ĐKT; số để trống nếu chưa cấp",
    "title_lines": ["một dòng trích yếu"],
    "preamble": "câu mở đầu: thực hiện kế hoạch nào, họp về việc gì",
    "start": "giờ, ngày bắt đầu",
    "end": "giờ, ngày kết thúc",
    "place": "địa điểm",
    "team": {
        "called": "cách gọi đoàn, ví dụ Đoàn kiểm tra",
        "present": ["một người của đoàn dự, kèm chức vụ, vai trò"],
        "absent": ["một người của đoàn vắng, kèm lý do"],
    },
    "guests": ["một khách mời, kèm chức vụ"],
    "chair": "người chủ trì",
    "secretary": "người ghi biên bản",
    "round": "tên đợt, ví dụ quý II năm 2023",
    "summary": "câu đếm kết quả chung của các đơn vị",
    "units": [UNIT_ROW],
    "total": UNIT_TOTAL,
    "results": [
        {
            "letter": "chữ cái của điểm: a, b, c, d, đ …",
            "name": "tên đơn vị",
            "text": "câu đếm kết quả của đơn vị và số kiến nghị",
            "shortcomings": ["một dòng: các nội dung chưa đạt, hoặc đạt một phần"],
        }
    ],
    "not_inspected": ["một đơn vị chưa kiểm tra, kèm lý do"],
    "opinions": ["một ý kiến, có tên người phát biểu ở đầu"],
    "conclusions": ["một kết luận của người chủ trì"],
    "proposals": ["một đề xuất, kiến nghị với cấp trên"],
    "signers": {"secretary": SIGNER_FIELDS, "chair": SIGNER_FIELDS},
    "recipients": ["một dòng nơi nhận, có sẵn gạch đầu dòng và dấu câu"],
}

MEETING_MINUTES = DocumentKind(
    id=ID,
    name=NAME,
    template="bien-ban-hop.docx",
    about=Subject.ROUND,
    fields=FIELDS,
    build=build,
    settled=meeting_signed,
)
