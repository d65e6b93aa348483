"""What must hold for an inspection as a whole: its visit, and the order of its days."""

import datetime as dt
import re
from collections.abc import Iterator

from cchc_cli.model.times import in_round, round_name
from cchc_cli.model.workspace import Workspace
from cchc_cli.rules.days import day_held, knows_its_year
from cchc_cli.rules.lookup import inspected, visits_are_sure
from cchc_cli.rules.rule import ERROR, WARNING, Problem, at, rule
from cchc_cli.vietnamese import clock, short_date
from cchc_cli.yamltext.report import near

_COPY_BEFORE = re.compile(r"(?:copy of|bản sao(?: của)?|sao chép) +", re.IGNORECASE)
_COPY_BEHIND = re.compile(
    r"(?: ?\(\d+\)| ?- ?(?:copy|sao chép|bản sao)| (?:copy|bản sao)(?: \d+)?)+$", re.IGNORECASE
)


@rule("CCHC551", ERROR, "kết quả kiểm tra không có trong lịch")
def inspections_have_a_visit(workspace: Workspace) -> Iterator[Problem]:
    """Tên tệp kết quả (không kể .yaml) là mã một cuộc kiểm tra trong schedule.yaml.

    Vì sao: kết quả không thuộc cuộc nào thì không vào biên bản, báo cáo nào.

    Sửa thế nào: đổi tên tệp theo gợi ý, hoặc thêm cuộc kiểm tra vào lịch. Mã cuộc kiểm tra là `id`,
    không có `id` thì là mã đơn vị.

    Căn cứ: quy ước của công cụ.
    """
    free = {
        year.id: [visit.key for visit in year.visits if visit.key not in year.inspections]
        for year in workspace.years.values()
        if visits_are_sure(workspace, year)
    }
    for of in inspected(workspace):
        if of.visit is not None or of.year.id not in free:
            continue
        message = f"tệp “{of.key}.yaml” không ứng với cuộc kiểm tra nào trong lịch"
        meant = near(of.key, free[of.year.id])
        hint = f"có phải “{meant}.yaml”?" if meant else "đổi tên tệp, hoặc thêm vào schedule.yaml"
        if (copied := copied_from(of.key)) in of.year.inspections:
            hint = f"là tệp chép thừa của “{copied}.yaml” thì xóa, nếu không thì đổi tên"
        yield Problem(at(of.path), message, hint, ("unit",))


def copied_from(name: str) -> str:
    """Return the file of which this is a copy, by the name that systems give to copies.

    Windows: “x - Copy (2)”, “x - Sao chép”; macOS: “x copy 2”, “x bản sao”; others: “x (1)”.
    """
    return _COPY_BEHIND.sub("", _COPY_BEFORE.sub("", name)) if _is_copy(name) else ""


def _is_copy(name: str) -> bool:
    return bool(_COPY_BEFORE.match(name) or _COPY_BEHIND.search(name))


@rule("CCHC552", ERROR, "kết quả ghi đơn vị khác với lịch")
def inspections_are_of_their_visits_unit(workspace: Workspace) -> Iterator[Problem]:
    """Khóa `unit` của kết quả phải là đơn vị của cuộc kiểm tra cùng mã trong lịch.

    Vì sao: thường là chép tệp của đơn vị khác mà quên sửa; kết quả sẽ vào nhầm đơn vị.

    Sửa thế nào: sửa `unit`, hoặc đổi tên tệp.

    Căn cứ: quy ước của công cụ.
    """
    for of in inspected(workspace):
        if of.visit and of.visit.unit != of.inspection.unit:
            message = f"tệp ghi đơn vị “{of.inspection.unit}”, lịch ghi “{of.visit.unit}”"
            hint = f"sửa thành {of.visit.unit}, hoặc đổi tên tệp"
            yield Problem(at(of.path, "unit"), message, hint)


@rule("CCHC553", ERROR, "giờ kết thúc trước giờ bắt đầu")
def a_visit_ends_after_it_starts(workspace: Workspace) -> Iterator[Problem]:
    """Giờ kết thúc buổi kiểm tra phải sau giờ bắt đầu.

    Vì sao: biên bản ghi cả hai giờ; thường là gõ giờ chiều theo 12 giờ (4h thay cho 16h).

    Sửa thế nào: ghi giờ theo 24 giờ, ví dụ 16h30.

    Căn cứ: Nghị định 30/2020/NĐ-CP, phụ lục III, mẫu 1.9 (biên bản ghi giờ bắt đầu, kết thúc).
    """
    for of in inspected(workspace):
        held = of.inspection.held
        if held and held.start and held.end and held.end <= held.start:
            message = f"kết thúc lúc {clock(held.end)}, không sau giờ bắt đầu {clock(held.start)}"
            yield Problem(at(of.path, "held", "end"), message, "ghi theo 24 giờ, ví dụ 16h30")


@rule("CCHC556", WARNING, "báo cáo của đơn vị nhận sau ngày kiểm tra")
def the_report_comes_before_the_visit(workspace: Workspace) -> Iterator[Problem]:
    """Ngày nhận báo cáo của đơn vị sau ngày kiểm tra.

    Vì sao: đoàn không có báo cáo để nghiên cứu trước; hoặc ngày bị gõ nhầm.

    Sửa thế nào: kiểm tra lại ngày; đúng là nộp muộn thì giữ nguyên và nêu trong biên bản.

    Căn cứ: Kế hoạch ban hành kèm theo Quyết định 585/QĐ-UBND, mục V.2 (gửi báo cáo trước 03 ngày).
    """
    for of in inspected(workspace):
        held, report, visit = day_held(of), of.inspection.report, of.visit
        # In time for the scheduled day: then the day held is the odd one (CCHC557).
        planned = visit.date if visit and visit.date else dt.date.min
        if held and report and report.received > max(held, planned):
            message = (
                f"báo cáo nhận ngày {short_date(report.received)},"
                f" sau ngày kiểm tra {short_date(held)}"
            )
            hint = "kiểm tra lại ngày; đúng là nộp muộn thì giữ nguyên"
            yield Problem(at(of.path, "report", "received"), message, hint)


@rule("CCHC557", WARNING, "ngày kiểm tra khác ngày trong lịch")
def visits_are_held_as_scheduled(workspace: Workspace) -> Iterator[Problem]:
    """Ngày ở `held` khác ngày của cuộc kiểm tra trong lịch.

    Vì sao: thông báo lịch đã gửi và biên bản sẽ ghi hai ngày khác nhau.

    Sửa thế nào: sửa ngày gõ sai; nếu đã dời ngày thì sửa schedule.yaml cho khớp.

    Căn cứ: quy ước của công cụ.
    """
    for of in inspected(workspace):
        held, visit = of.inspection.held, of.visit
        if held is None or visit is None or visit.date in (None, held.date):
            continue
        plan = of.year.plan
        if visit.date and (plan is None or in_round(plan, visit.round, held.date)):
            message = (
                f"kiểm tra ngày {short_date(held.date)}, lịch ghi ngày {short_date(visit.date)}"
            )
            hint = "sửa ngày gõ sai, hoặc sửa date trong schedule.yaml"
            place = at(of.path, "held", "date")
            if plan and not in_round(plan, visit.round, visit.date, visit.session):
                # Of the two days, the one outside the round is the mistyped one.
                line = of.year.visits.index(visit)
                place = at(of.year.path("schedule.yaml"), "visits", line, "date")
                message = (
                    f"lịch ghi ngày {short_date(visit.date)},"
                    f" đã kiểm tra ngày {short_date(held.date)}"
                )
                hint = "sửa date cho khớp ngày đã kiểm tra"
            yield Problem(place, message, hint)


@rule("CCHC558", WARNING, "kiểm tra ngoài thời gian của đợt")
def visits_are_held_in_their_round(workspace: Workspace) -> Iterator[Problem]:
    """Ngày đã kiểm tra nằm ngoài thời gian của đợt trong kế hoạch.

    Vì sao: có thể gõ nhầm tháng; nếu đúng thì báo cáo phải giải thích vì sao chậm so với kế hoạch.

    Sửa thế nào: kiểm tra lại ngày; đúng thì giữ nguyên và sửa ngày trong lịch cho khớp.

    Căn cứ: quy ước của công cụ; thời gian của đợt theo kế hoạch.
    """
    for of in inspected(workspace):
        held, visit, plan = of.inspection.held, of.visit, of.year.plan
        if not knows_its_year(of.year):
            continue
        if held and visit and plan and not in_round(plan, visit.round, held.date):
            of_round = of.year.round(visit.round)
            name = round_name(plan, of_round) if of_round else visit.round
            message = f"kiểm tra ngày {short_date(held.date)}, ngoài thời gian của đợt ({name})"
            hint = "kiểm tra lại tháng và năm; đúng thì giữ nguyên"
            yield Problem(at(of.path, "held", "date"), message, hint)


@rule("CCHC561", ERROR, "lẫn dữ liệu minh họa với dữ liệu thật")
def illustrations_stay_apart(workspace: Workspace) -> Iterator[Problem]:
    """Trong một năm không được có cả dữ liệu minh họa (`illustrative`) và dữ liệu thật.

    Vì sao: họ tên, số liệu bịa để minh họa sẽ lọt vào báo cáo thật.

    Sửa thế nào: chuyển tệp minh họa ra thư mục riêng; dữ liệu thật thì xóa dòng `illustrative`.

    Căn cứ: quy ước của công cụ.
    """
    for year in workspace.years.values():
        if year.schedule is None or not workspace.whole(year.path("schedule.yaml"), "illustrative"):
            continue
        invented = year.schedule.illustrative
        files = {
            year.path("members.yaml"): year.members,
            year.path("documents.yaml"): year.papers,
            year.path("meetings.yaml"): year.meetings,
            year.path("self-inspections.yaml"): year.self_inspections,
        }
        for path, file in files.items():
            if file and file.illustrative and not invented:
                message = "tệp là dữ liệu minh họa, còn lịch kiểm tra là thật"
                yield Problem(at(path, "illustrative"), message, "xóa dòng này, hoặc chuyển tệp đi")
        for key, record in year.inspections.items():
            if record.illustrative != invented:
                kinds = ("minh họa", "thật") if record.illustrative else ("thật", "minh họa")
                message = f"kết quả này là dữ liệu {kinds[0]}, còn lịch kiểm tra là {kinds[1]}"
                place = at(year.inspection_path(key), "illustrative" if not invented else "unit")
                hint = "chuyển tệp đi, hoặc sửa illustrative ở một trong hai tệp"
                yield Problem(place, message, hint, ("illustrative",))


RULES = (
    inspections_have_a_visit,
    inspections_are_of_their_visits_unit,
    a_visit_ends_after_it_starts,
    the_report_comes_before_the_visit,
    visits_are_held_as_scheduled,
    visits_are_held_in_their_round,
    illustrations_stay_apart,
)
