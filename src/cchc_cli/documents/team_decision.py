"""The decision that sets up the teams (Quyết định thành lập Đoàn kiểm tra).

One decision for all teams of the plan: they are set up together, and each paper that
names it later can cite one number. Several teams are points of its first article.
"""

from collections.abc import Iterator

import msgspec

from cchc_cli.documents.bases import LAST_BASES, bases_words
from cchc_cli.documents.document import (
    UNADDRESSED_FIELDS,
    Context,
    DocumentKind,
    NotReady,
    Request,
    Subject,
)
from cchc_cli.documents.due import team_named
from cchc_cli.documents.letterhead import (
    issued_paper,
    letterhead_of,
    place_date,
    plan_decided,
    title_lines,
    unaddressed,
)
from cchc_cli.documents.lines import listed, lowered, one_line, stopped, wrapped
from cchc_cli.documents.team_list import assigned_line, head_of
from cchc_cli.documents.wording import called_together
from cchc_cli.model.members import Appointment
from cchc_cli.model.papers import Letterhead
from cchc_cli.model.plan import Plan, Task, Team
from cchc_cli.vietnamese import count, joined, point_letter, sentence
from cchc_cli.wordtext.fields import Fields

ID, NAME = "quyet-dinh", "Quyết định thành lập Đoàn kiểm tra"

_AUTHORITY_MM = 150
_CHAIRMAN = "Chủ tịch"


def build(request: Request) -> Context:
    """Return the context of the decision on the teams of the year.

    Raises:
        NotReady: There is no plan.
    """
    plan = request.year.plan
    if plan is None:
        raise NotReady(f"chưa có kế hoạch (tệp {request.year.path('plan.yaml')})")
    given = letterhead_of(request, ID, _otherwise(plan))
    names = [name for name in given.recipients if name not in {"Như Điều 3", "Như trên"}]
    head = msgspec.structs.replace(given, recipients=("Như Điều 3", *names))
    made = unaddressed(request, ID, head, plan.issuer.place)
    return (
        made
        | _given(request, plan)
        | {
            "title_lines": title_lines(f"Về việc thành lập {_what(plan)}"),
            "authority": "\n".join(
                wrapped((head.authority or head.issuer).upper(), _AUTHORITY_MM, 14, bold=True)
            ),
            "bases": _bases(head, plan),
            "establishment": _establishment(plan),
            "teams": [_team(request, plan, place) for place in range(len(plan.teams))],
            **_duties(request, plan),
            "enforcement": _enforcement(request, given, plan),
        }
    )


def _otherwise(plan: Plan) -> Letterhead:
    """Return the issuer, if the year's papers say nothing: the Chairman whom the plan names."""
    asked = plan.reports_to or ""
    chairman = asked.startswith(_CHAIRMAN)
    return Letterhead(
        issuer=asked if chairman else plan.issuer.name,
        parents=() if chairman else plan.issuer.parents,
        symbol=f"QĐ-{plan.issuer.short}",
    )


def _given(request: Request, plan: Plan) -> Context:
    """Return number and date that members.yaml has of this decision; the papers' own win."""
    members, issued = request.year.members, issued_paper(request, ID)
    made = members.appointment if members else None
    if made is None or not is_decision(made) or (issued and (issued.number or issued.date)):
        return {}
    return {
        "number": made.number,
        "place_date": place_date(plan.issuer.place, made.date, made.date.year),
    }


def is_decision(made: Appointment) -> bool:
    """Return whether what named the members is a decision, not letters of their agencies."""
    return "/QĐ-" in made.number


def _what(plan: Plan) -> str:
    """Return “Đoàn kiểm tra cải cách hành chính năm 2023”; several teams by what they do."""
    if len(plan.teams) == 1:
        name = plan.teams[0].name
        return name if str(plan.year) in name else f"{name} năm {plan.year}"
    called = called_together(plan.teams)
    does = "" if called.endswith("kiểm tra") else " kiểm tra"
    return f"{called}{does} {plan.subject} năm {plan.year}"


def _bases(head: Letterhead, plan: Plan) -> list[str]:
    """Return what the decision rests on: the office's own bases, and the plan.

    No law is known here; without `bases` only the plan is cited. The proposal comes last.
    """
    typed = bases_words(head.bases)
    asked = [text for text in typed if text.startswith(LAST_BASES)]
    laws = [text for text in typed if text not in asked]
    number = plan.decision.number if plan.decision else plan.number
    cited = number is not None and any(number in text for text in laws)
    if not cited:
        laws.append(f"Căn cứ {plan_decided(plan)}")
    return listed([*laws, *asked])


def _establishment(plan: Plan) -> str:
    """Return the sentence of the first article, which the list of members follows."""
    if len(plan.teams) > 1:
        what = f"{count(len(plan.teams))} {_counted(plan)} {plan.subject} năm {plan.year}"
        return f"Thành lập {what}, gồm:"
    team = plan.teams[0]
    called = "" if team.name == team.called else f" (sau đây gọi là {team.called})"
    return f"Thành lập {_what(plan)}{called}, gồm {_members(team)}:"


def _counted(plan: Plan) -> str:
    """Return “Tổ kiểm tra” of “các Tổ kiểm tra”, which follows a number."""
    called = called_together(plan.teams).removeprefix("các ")
    return called if called.endswith("kiểm tra") else f"{called} kiểm tra"


def _members(team: Team) -> str:
    many = len(team.members)
    return f"{count(many)} thành viên" if many > 1 else "thành viên sau"


def _team(request: Request, plan: Plan, place: int) -> Context:
    """Return a team: a numbered heading if there are several, and its members."""
    team, several = plan.teams[place], len(plan.teams) > 1
    names = listed(assigned_line(request, team, seat) for seat in team.members)
    signs = [f"{point_letter(i)})" if several else f"{i + 1}." for i in range(len(names))]
    return {
        "heading": f"{place + 1}. {team.name}, gồm {_members(team)}:" if several else "",
        "members": [f"{sign} {name}" for sign, name in zip(signs, names, strict=True)],
    }


def _duties(request: Request, plan: Plan) -> Context:
    """Return what the teams have to do: the plan as a whole, its words on them, the office's.

    One duty is a sentence of its own; several are a numbered list.
    """
    to = plan.reports_to or plan.issuer.name
    called = called_together(plan.teams)
    teams = {team.id for team in plan.teams}
    issued = issued_paper(request, ID)
    whole = f"kiểm tra {plan.subject} theo Kế hoạch; báo cáo kết quả với {to}."
    texts = [[sentence(whole)]]
    texts += [
        list(_lines(task)) for duty in plan.duties if teams & {*duty.teams} for task in duty.tasks
    ]
    texts += [[stopped(text)] for text in (issued.notes if issued else ())]
    if len(texts) == 1:
        return {"duty": f"{sentence(called)} có nhiệm vụ {whole}", "duties": []}
    lines: list[str] = []
    for place, (first, *below) in enumerate(texts, start=1):
        lines += [f"{place}. {first}", *below]
    return {"duty": f"Nhiệm vụ của {called}:", "duties": lines}


def _lines(task: Task, sign: str = "") -> Iterator[str]:
    yield f"{sign}{one_line(task.text)}"
    for each in task.tasks:
        yield from _lines(each, "- ")


def _enforcement(request: Request, head: Letterhead, plan: Plan) -> str:
    """Return the last article without its full stop: from when, and who carries it out."""
    whose = called_together(plan.teams)
    standing = request.workspace.unit(plan.standing) if plan.standing else None
    who = list(head.to) or [
        *([head_of(standing)] if standing else []),
        f"thủ trưởng các cơ quan cử người tham gia {whose}",
        "thủ trưởng các cơ quan, đơn vị được kiểm tra",
        "các thành viên có tên tại Điều 1"
        if request.year.members
        else "các thành viên nêu tại Điều 1",
    ]
    first, *others = who
    named = joined([sentence(first), *(lowered(name) for name in others)])
    return (
        f"Quyết định này có hiệu lực kể từ ngày ký. {named} chịu trách nhiệm thi hành"
        " Quyết định này"
    )


FIELDS: Fields = {
    **UNADDRESSED_FIELDS,
    "title_lines": ["một dòng trích yếu"],
    "authority": "thẩm quyền ban hành, chữ in hoa, có sẵn chỗ xuống dòng",
    "bases": ["một căn cứ ban hành, có sẵn dấu câu"],
    "establishment": "câu của Điều 1: thành lập đoàn nào, gồm bao nhiêu thành viên",
    "teams": [
        {
            "heading": "số thứ tự, tên đoàn, số thành viên; chỉ một đoàn thì trống",
            "members": ["một thành viên: họ tên, chức vụ, vai trò; có sẵn số thứ tự, dấu câu"],
        }
    ],
    "duty": "câu của Điều 2: đoàn có nhiệm vụ gì, hoặc câu dẫn các nhiệm vụ",
    "duties": ["một nhiệm vụ của đoàn, có sẵn số thứ tự"],
    "enforcement": "câu của Điều 3: hiệu lực, ai chịu trách nhiệm thi hành; chưa có dấu ./.",
}

TEAM_DECISION = DocumentKind(
    id=ID,
    name=NAME,
    template="quyet-dinh.docx",
    about=Subject.YEAR,
    fields=FIELDS,
    build=build,
    settled=team_named,
)
