"""The notice of the schedule of a round to its units and to the team (Thông báo lịch kiểm tra)."""

from functools import partial

import msgspec

from cchc_cli.documents.coming_visits import ComingRound, coming_round, passed_words
from cchc_cli.documents.document import (
    UNADDRESSED_FIELDS,
    Context,
    DocumentKind,
    NotNeeded,
    NotReady,
    Request,
    Subject,
)
from cchc_cli.documents.due import notice_still_holds, notice_too_early
from cchc_cli.documents.letterhead import (
    issued_paper,
    issued_reference,
    letterhead_of,
    on_upright_page,
    plan_reference,
    sent_about,
    title_lines,
    unaddressed,
)
from cchc_cli.documents.lines import listed
from cchc_cli.documents.notice_changes import changed_lines, first_changes, was_words
from cchc_cli.documents.notice_tables import dossiers, timetable
from cchc_cli.documents.notice_words import (
    acted_words,
    asked_lines,
    closing_words,
    content_words,
    delegation_lines,
    not_visited_lines,
    replaced_words,
    summary_words,
    team_words,
)
from cchc_cli.documents.references import office_letterhead
from cchc_cli.model.papers import Letterhead
from cchc_cli.vietnamese import sentence
from cchc_cli.wordtext.fields import Fields

ID, NAME = "thong-bao-lich", "Thông báo lịch kiểm tra"


def build(request: Request) -> Context:
    """Return the context of the notice of the round, or of the one visit, `request.of`.

    A notice that follows another one tells what it changes, and replaces it.

    Raises:
        NotReady: No visit has a day that is still to come.
    """
    issued = issued_paper(request, ID)
    day = (issued.date if issued else None) or request.today
    coming = coming_round(request, day)
    if not coming.dated:
        raise _nothing_to_tell(request, coming)
    head = _head(request, coming)
    before = sent_about(request, ID)
    reference = issued_reference(request, ID, "Thông báo", head)
    asked = asked_lines(request, coming, issued.notes if issued else ())
    changes = first_changes(request, before[-1] if before else None)
    told = unaddressed(request, ID, head, coming.plan.issuer.place)
    return (
        told
        | _opening(request, coming, head)
        | {
            "replaces": replaced_words(before, head.symbol),
            "changes": listed(changed_lines(coming, changes)) if before else [],
            "asked": asked[:-1],
            "last_asked": asked[-1],
            "closing": closing_words(coming, head),
            "annex_reference": reference,
            "annex_reference_lines": on_upright_page(reference),
            "timetable": timetable(
                request, coming, {key: was_words(each) for key, each in changes.items()}
            ),
            "several_teams": "có" if len(coming.teams) > 1 else "",
            "dossiers": dossiers(request, coming),
        }
    )


def _nothing_to_tell(request: Request, coming: ComingRound) -> NotReady:
    if coming.passed:
        return NotReady(f"“{request.of}” {passed_words(coming)}")
    if coming.undated:
        return NotReady(f"“{request.of}” chưa có cuộc kiểm tra nào định ngày từ hôm nay trở đi")
    return NotNeeded(f"“{request.of}” không còn cuộc kiểm tra nào sắp tới để thông báo")


def _head(request: Request, coming: ComingRound) -> Letterhead:
    """Return the letterhead; the units are the first to whom the notice goes."""
    head = letterhead_of(request, ID, office_letterhead(request, coming.plan, ID))
    names = list(dict.fromkeys(each.name for each in coming.waiting))
    units = names if len(names) == 1 else ["Các cơ quan, đơn vị có tên tại Phụ lục I"]
    told = [each.name for each in coming.postponed + coming.cancelled if each.name not in names]
    others = [name for name in head.recipients if name not in units]
    return msgspec.structs.replace(head, recipients=(*units, *told, *others))


def _opening(request: Request, coming: ComingRound, head: Letterhead) -> Context:
    plan = coming.plan
    acted = acted_words(coming)
    what = f"điều chỉnh lịch {acted}" if sent_about(request, ID) else f"lịch {acted}"
    where, after = coming.name, coming.name.removeprefix(f"đợt {acted}").strip()
    if request.year.round(request.of) is None:
        where = after = f"tại {coming.waiting[0].name}"
    comma = "," if where.startswith("đợt ") else ""
    said = f"{head.issuer} thông báo {what} {after}".rstrip()
    return {
        "title_lines": title_lines(f"{sentence(what)} {plan.subject}{comma} {where}"),
        "preamble": f"Thực hiện {plan_reference(plan)}, {said} như sau:",
        "acted": acted,
        "summary": summary_words(coming),
        "not_visited": not_visited_lines(coming),
        "content": content_words(request, coming),
        "team": team_words(request, coming),
        "delegations": delegation_lines(request, coming),
    }


FIELDS: Fields = {
    **UNADDRESSED_FIELDS,
    "title_lines": ["một dòng trích yếu"],
    "preamble": "câu mở đầu: thực hiện kế hoạch nào, thông báo lịch của đợt nào",
    "replaces": "câu nói thông báo này thay thế thông báo nào; lần đầu thì trống",
    "changes": ["một đơn vị đổi lịch: ngày cũ, ngày mới"],
    "acted": "việc sẽ làm tại đơn vị: kiểm tra, phúc tra …",
    "summary": "câu đếm đơn vị, nêu thời gian, dẫn Phụ lục I",
    "not_visited": ["một đơn vị chưa định ngày, hoãn hoặc hủy, kèm lý do"],
    "content": "câu nêu nội dung, thời kỳ kiểm tra",
    "team": "câu nêu thành phần của đoàn",
    "delegations": ["thành phần làm việc của các đơn vị cùng loại"],
    "asked": ["một yêu cầu, có sẵn gạch đầu dòng"],
    "last_asked": "yêu cầu cuối cùng, có sẵn gạch đầu dòng",
    "closing": "câu kết, chưa có dấu ./.",
    "annex_reference": "dòng (Kèm theo … số … ngày … của …) dưới tên phụ lục",
    "annex_reference_lines": "dòng (Kèm theo …) như trên, có sẵn chỗ xuống dòng cho trang dọc",
    "several_teams": "chữ có, nếu nhiều đoàn cùng kiểm tra trong đợt; không thì trống",
    "timetable": [
        {
            "number": "số thứ tự",
            "unit": "tên đơn vị",
            "day": "thứ, ngày kiểm tra, hoặc Thông báo sau",
            "time": "buổi, giờ bắt đầu",
            "place": "địa điểm",
            "team": "đoàn kiểm tra",
            "due": "hạn gửi báo cáo",
            "remark": "ghi chú: phúc tra, chỉ kiểm tra lĩnh vực nào, điều chỉnh từ ngày nào",
        }
    ],
    "dossiers": [
        {
            "roman": "số La Mã của lĩnh vực",
            "title": "tên lĩnh vực",
            "items": [
                {
                    "number": "số thứ tự, đánh liên tục",
                    "text": "nội dung phải có hồ sơ, tài liệu",
                    "figures": "các số liệu phải có",
                }
            ],
        }
    ],
}

VISIT_NOTICE = DocumentKind(
    id=ID,
    name=NAME,
    template="thong-bao-lich.docx",
    about=Subject.ROUND,
    also=(Subject.VISIT,),
    fields=FIELDS,
    build=build,
    early=partial(notice_too_early, ID),
    settled=partial(notice_still_holds, ID),
    # Two are printed only for several teams; older templates call every act an inspection.
    silent=("several_teams", "timetable.team", "acted"),
)
