"""What things are called in this plan's own words: teams, subjects, kinds of visits."""

from collections.abc import Iterable

from cchc_cli.documents.lines import lowered, unstopped
from cchc_cli.model.meetings import Meeting
from cchc_cli.model.plan import Plan, Team, Theme
from cchc_cli.model.words import VisitForm, VisitKind
from cchc_cli.vietnamese import joined

_ACTS = {
    VisitKind.SUPPLEMENTARY: "kiểm tra bổ sung",
    VisitKind.SURPRISE: "kiểm tra đột xuất",
    VisitKind.REINSPECTION: "phúc tra",
    VisitKind.SURVEY: "khảo sát",
}
_WAYS = {VisitForm.DOSSIER: " qua hồ sơ", VisitForm.DIGITAL: " trên môi trường số"}
_UNNAMED = "đoàn, tổ kiểm tra"


def act(kind: VisitKind | None, form: VisitForm | None = None) -> str:
    """Return what is done at the unit: “kiểm tra”, “kiểm tra đột xuất”, “kiểm tra qua hồ sơ”."""
    done = _ACTS.get(kind, "kiểm tra") if kind else "kiểm tra"
    return done + (_WAYS.get(form, "") if form else "")


def act_plainly(kind: VisitKind) -> str:
    """Return what headings call what is done: a surprise or an additional visit inspects."""
    return act(kind) if kind in {VisitKind.REINSPECTION, VisitKind.SURVEY} else act(None)


def seen_words(team: Team, kind: VisitKind) -> str:
    """Return what the team did at the unit; who is not told beforehand has no report to give."""
    done = f"nghe đơn vị báo cáo, {act_plainly(kind)}"
    if kind == VisitKind.SURPRISE:
        done = f"tiến hành {act(kind)}"
    return f"{team.called} {done} hồ sơ, sổ sách và tình hình thực tế tại đơn vị."


def act_on(subject: str, kind: VisitKind, form: VisitForm) -> str:
    """Return what is done to a subject: “kiểm tra cải cách hành chính qua hồ sơ”."""
    return f"{act(kind)} {subject}{_WAYS.get(form, '')}"


def subject_of(plan: Plan, themes: Iterable[Theme]) -> str:
    """Return what is inspected: the plan's subject, or the names of some of its themes."""
    wanted = tuple(dict.fromkeys(theme.id for theme in themes))
    named = [theme for theme in plan.themes if theme.id in wanted]
    if not named or len(named) == len(plan.themes):
        return plan.subject
    return joined(lowered(theme.name) for theme in named)


def team_word(team: Team) -> str:
    """Return the first word of what a team is called: “Đoàn”, “Tổ”."""
    return team.called.split()[0]


def called_together(teams: Iterable[Team]) -> str:
    """Return what one team is called, or several: “các Tổ kiểm tra” for Tổ kiểm tra số 1, 2."""
    names = list({team.id: team.called for team in teams}.values())
    if len(names) == 1:
        return names[0]
    shared: list[str] = []
    for words in zip(*(name.split() for name in names), strict=False):
        if len(set(words)) > 1:
            break
        shared.append(words[0])
    # A name that was cut in two, as “xã Minh” of Minh An and Minh Lộc, names nobody.
    while len(shared) > 1 and (shared[-1] == "số" or shared[-1][0].isupper()):
        shared.pop()
    return f"các {' '.join(shared) or _UNNAMED}"


def meeting_title(meeting: Meeting, called: str, round_name: str) -> str:
    """Return what a meeting is on; without a subject of its own it judges the round."""
    if meeting.subject:
        return unstopped(meeting.subject)
    return f"Họp {called} đánh giá {results_of(round_name)}"


def results_of(round_name: str) -> str:
    """Return “kết quả kiểm tra quý II”; a round named by what is done says it once."""
    named = round_name.removeprefix("đợt ")
    said = any(named.startswith(each) for each in ("kiểm tra ", *_ACTS.values()))
    return f"kết quả {named}" if said else f"kết quả kiểm tra {round_name}"
