"""The invitation to the team's meeting on a round, or to the work at a unit (Giấy mời)."""

import datetime as dt

import msgspec

from cchc_cli.documents.coming_visits import ComingVisit, coming_round, passed_words
from cchc_cli.documents.document import (
    UNADDRESSED_FIELDS,
    Context,
    DocumentKind,
    NotNeeded,
    NotReady,
    Request,
    Subject,
)
from cchc_cli.documents.letterhead import (
    issued_paper,
    letterhead_of,
    title_lines,
    unaddressed,
)
from cchc_cli.documents.lines import BLANK, DOTS, listed, lowered, one_line, unstopped
from cchc_cli.documents.people import guests
from cchc_cli.documents.references import office_letterhead
from cchc_cli.documents.seats import seat_person
from cchc_cli.documents.team_list import member_line, person_line
from cchc_cli.documents.wording import act, called_together, meeting_title, results_of
from cchc_cli.model.meetings import Meeting
from cchc_cli.model.papers import Letterhead
from cchc_cli.model.plan import Plan, Round, Seat, Team
from cchc_cli.model.progress import needs_visit
from cchc_cli.model.round_teams import teams_of_round
from cchc_cli.model.times import round_in_sentence
from cchc_cli.model.words import NAMES, Role, Session
from cchc_cli.vietnamese import clock, long_date, short_date, weekday
from cchc_cli.wordtext.fields import Fields

ID, NAME = "giay-moi", "Giấy mời"


def build(request: Request) -> Context:
    """Return the context of the invitation to the meeting, or to the visit, `request.of`.

    Raises:
        NotReady: Nothing is arranged, or its day has passed.
    """
    plan = request.year.plan
    if plan is None:
        raise NotReady(f"chưa có kế hoạch (tệp {request.year.path('plan.yaml')})")
    of_round = request.year.round(request.of)
    issued = issued_paper(request, ID)
    day = (issued.date if issued else None) or request.today
    occasion = _meeting(request, plan, of_round, day) if of_round else _visit(request, plan, day)
    given = letterhead_of(request, ID, office_letterhead(request, plan, ID))
    names = [name for name in given.recipients if name != "Như trên"]
    head = msgspec.structs.replace(given, recipients=("Như trên", *names))
    made = unaddressed(request, ID, head, plan.issuer.place)
    return (
        made
        | occasion
        | {
            "notes": listed(issued.notes if issued else ()),
            "closing": _closing(head),
        }
    )


def _closing(head: Letterhead) -> str:
    ask = f"; cần trao đổi, đề nghị liên hệ {one_line(head.contact)}" if head.contact else ""
    return f"Đề nghị các đại biểu dự đúng thành phần, thời gian{ask}"


def _meeting(request: Request, plan: Plan, of_round: Round, day: dt.date) -> Context:
    meeting = request.year.meeting(of_round.id)
    if meeting is None:
        path = request.year.path("meetings.yaml")
        raise NotReady(f"chưa ghi cuộc họp của đợt “{of_round.id}” (tệp {path})")
    if meeting.date < day:
        raise NotNeeded(f"đợt “{of_round.id}” đã họp ngày {short_date(meeting.date)}")
    teams = teams_of_round(request.year, of_round)
    wanted = {each.member for each in meeting.attendance}
    seats = [(t, s) for t in teams for s in t.members if not wanted or s.id in wanted]
    title = meeting_title(meeting, called_together(teams), round_in_sentence(plan, of_round))
    people = [_invited(request, team, seat, len(teams) > 1) for team, seat in seats]
    return {
        "title_lines": title_lines(title),
        "invited": listed([*people, *guests(meeting.guests)]),
        "event": _event(meeting, round_in_sentence(plan, of_round)),
        "chair": _chair(request, meeting, seats),
        "time": time_of(meeting.start, meeting.date, None),
        "place": unstopped(meeting.place or DOTS),
        "agenda": listed(meeting.agenda),
        "prepare": _prepared(meeting, called_together(teams)),
    }


def _prepared(meeting: Meeting, called: str) -> str:
    """Return what members are asked to bring along; empty if nothing is."""
    if not meeting.prepare:
        return ""
    things = "; ".join(lowered(unstopped(text)) for text in meeting.prepare)
    return f"Đề nghị thành viên {called} chuẩn bị: {things}."


def _invited(request: Request, team: Team, seat: Seat, several: bool = False) -> str:
    """Return the member; the role of those who are more than members, of which of several teams."""
    if seat.role == Role.MEMBER:
        return person_line(request, seat)
    return member_line(request, team, seat, several)


def _event(meeting: Meeting, round_name: str) -> str:
    """Return “cuộc họp đánh giá …” as it follows on “Tới dự”; the title says whose meeting."""
    if not meeting.subject:
        return f"cuộc họp đánh giá {results_of(round_name)}"
    said = lowered(unstopped(meeting.subject))
    return f"cuộc {said}" if said.startswith("họp ") else f"cuộc họp: {said}"


def _chair(request: Request, meeting: Meeting, seats: list[tuple[Team, Seat]]) -> str:
    named = {each.member for each in meeting.attendance if each.chair}
    by_role = [s for role in (Role.HEAD, Role.DEPUTY) for _, s in seats if s.role == role]
    found = [s for _, s in seats if s.id in named] + by_role
    return seat_person(request.year, found[0]) if found else DOTS


def time_of(start: dt.time | None, day: dt.date, session: Session | None) -> str:
    """Return “14 giờ 00 phút, thứ Năm, ngày 29 tháng 6 năm 2023”; the hour blank if not known."""
    hour = clock(start) if start else f"{BLANK}giờ{BLANK}phút"
    part = f" (buổi {NAMES[session]})" if session and session != Session.WHOLE_DAY else ""
    return f"{hour}, {weekday(day)}, {long_date(day)}{'' if start else part}"


def _visit(request: Request, plan: Plan, day: dt.date) -> Context:
    """Return the invitation to the work with a unit: the unit's people, and the team."""
    coming = coming_round(request, day)
    if not coming.dated and coming.passed:
        raise NotReady(f"“{request.of}” {passed_words(coming)}")
    if not coming.dated:
        raise NotReady(f"“{request.of}” chưa có ngày kiểm tra sắp tới")
    each = coming.dated[0]
    if not needs_visit(request.year, each.visit):
        way = NAMES[each.form]
        raise NotReady(f"“{request.of}” kiểm tra {way} nên không có buổi làm việc")
    team, visit = each.team, each.visit
    if team is None or visit.date is None:
        raise NotReady(f"chưa rõ đoàn nào kiểm tra “{request.of}”; ghi `team` ở lịch kiểm tra")
    does = act(each.kind)
    event = f"buổi {does} {plan.subject} của {team.called} tại {each.name}"
    head = next((s for s in team.members if s.role == Role.HEAD), None)
    address = f", {each.unit.address}" if each.unit and each.unit.address else ""
    return {
        "title_lines": title_lines(f"Dự buổi {does} {plan.subject} tại {each.name}"),
        "invited": listed(
            [*_of_unit(plan, each), *(_invited(request, team, s) for s in team.members)]
        ),
        "event": event,
        "chair": seat_person(request.year, head) if head else DOTS,
        "time": time_of(visit.start, visit.date, visit.session),
        "place": unstopped(visit.place or f"Trụ sở {each.name}{address}"),
        "agenda": [],
        "prepare": "",
    }


def _of_unit(plan: Plan, each: ComingVisit) -> list[str]:
    """Return whom the unit sends, as the plan says for its kind."""
    kind = each.unit.kind if each.unit else ""
    found = [d.text for d in plan.delegations if kind in d.kinds]
    return [f"{each.name}: {one_line(text)}" for text in found] or [each.name]


FIELDS: Fields = {
    **UNADDRESSED_FIELDS,
    "title_lines": ["một dòng trích yếu"],
    "invited": ["một người được mời: họ tên, chức vụ, vai trò; có sẵn dấu câu"],
    "event": "dự cuộc họp nào, viết tiếp sau chữ Tới dự",
    "chair": "người chủ trì, kèm chức vụ",
    "time": "giờ, thứ, ngày",
    "place": "địa điểm",
    "agenda": ["một việc của chương trình, có sẵn dấu câu"],
    "prepare": "câu nêu việc thành viên phải chuẩn bị; có thể trống",
    "notes": ["một điều cần lưu ý, có sẵn dấu câu"],
    "closing": "câu kết, chưa có dấu ./.",
}

INVITATION = DocumentKind(
    id=ID,
    name=NAME,
    template="giay-moi.docx",
    about=Subject.ROUND,
    also=(Subject.VISIT,),
    fields=FIELDS,
    build=build,
)
