"""What must hold for recommendations and their remedies: given, dated, in the right order."""

from collections.abc import Iterator

import msgspec

from cchc_cli.model.deadline_scope import deadline_of
from cchc_cli.model.inspection import Recommendation
from cchc_cli.model.later_visits import judged_later
from cchc_cli.model.progress import SHORTCOMINGS
from cchc_cli.model.words import DueThing, Result
from cchc_cli.model.workspace import Workspace
from cchc_cli.rules.days import day_held
from cchc_cli.rules.finding import Found, findings
from cchc_cli.rules.rule import ERROR, WARNING, Keys, Problem, at, at_key, rule
from cchc_cli.vietnamese import short_date


class Advised(msgspec.Struct, frozen=True):
    """A recommendation with its finding and its keys."""

    of: Found
    recommendation: Recommendation
    keys: Keys


def recommendations(workspace: Workspace) -> list[Advised]:
    """Return every recommendation of every finding."""
    return workspace.once("recommendations", lambda: list(_advised(workspace)))


def _advised(workspace: Workspace) -> Iterator[Advised]:
    for found in findings(workspace):
        if found.finding.recommend is None:
            continue
        one = isinstance(found.finding.recommend, Recommendation)
        for i, each in enumerate(found.finding.recommendations):
            keys = (*found.keys, "recommend")
            yield Advised(found, each, keys if one else (*keys, i))


@rule("CCHC505", WARNING, "chưa đạt mà không có kiến nghị")
def unmet_item_needs_recommendation(workspace: Workspace) -> Iterator[Problem]:
    """Kết quả `chua-dat` nên kèm kiến nghị (`recommend`).

    Vì sao: không có kiến nghị thì không có gì để đơn vị khắc phục và để theo dõi.

    Sửa thế nào: thêm `recommend: {text: …, due: …}`.

    Căn cứ: Kế hoạch ban hành kèm theo Quyết định 585/QĐ-UBND, mục I.2 (đơn vị thực hiện kiến nghị
    và báo cáo kết quả khắc phục).
    """
    for each in findings(workspace):
        if each.finding.result == Result.NOT_MET and not each.finding.recommendations:
            message = f"nội dung “{each.item}” chưa đạt nhưng không có kiến nghị"
            place = at(each.of.path, *each.keys, "result")
            yield Problem(place, message, "thêm recommend: {text: …, due: …}", each.keys)


@rule("CCHC506", WARNING, "kiến nghị không có hạn")
def recommendation_needs_a_due_day(workspace: Workspace) -> Iterator[Problem]:
    """Kiến nghị nên có hạn thực hiện (`due`), hết ngày đó.

    Kế hoạch định ngày khắc phục (`of: khac-phuc`) cho cuộc ấy thì hạn tính theo đó, không phải ghi.

    Vì sao: không ghi hạn, kế hoạch cũng không ấn định thì không biết khi nào quá hạn.

    Sửa thế nào: thêm `due: ngày/tháng/năm` vào kiến nghị.

    Căn cứ: Kế hoạch ban hành kèm theo Quyết định 585/QĐ-UBND, mục I.2 (kiến nghị phải được thực
    hiện nghiêm túc); hạn cụ thể là quy ước của công cụ.
    """
    for each in recommendations(workspace):
        given, of = each.recommendation, each.of.of
        rule = deadline_of(workspace, of.year, DueThing.REMEDY, of.visit) if of.visit else None
        if rule is not None and rule.has_day:
            continue
        if given.due is None and given.remedy is None:
            message = f"kiến nghị ở nội dung “{each.of.item}” chưa có hạn"
            place = at_key(of.path, *each.keys, "text")
            yield Problem(place, message, "thêm due: ngày/tháng/năm", each.keys)


@rule("CCHC507", ERROR, "hạn của kiến nghị trước ngày kiểm tra")
def due_day_is_after_the_visit(workspace: Workspace) -> Iterator[Problem]:
    """Hạn thực hiện kiến nghị không thể trước ngày kiểm tra.

    Vì sao: thường là gõ nhầm tháng hoặc năm; kiến nghị sẽ bị coi là quá hạn ngay.

    Sửa thế nào: kiểm tra lại ngày.

    Căn cứ: quy ước của công cụ.
    """
    for each in recommendations(workspace):
        held, due = day_held(each.of.of), each.recommendation.due
        if held and due and due < held:
            message = (
                f"hạn {short_date(due)} của kiến nghị ở nội dung “{each.of.item}”"
                f" trước ngày kiểm tra {short_date(held)}"
            )
            place = at(each.of.of.path, *each.keys, "due")
            yield Problem(place, message, "kiểm tra lại tháng và năm")


@rule("CCHC901", ERROR, "khắc phục xong trước ngày kiểm tra")
def remedy_is_after_the_visit(workspace: Workspace) -> Iterator[Problem]:
    """Ngày khắc phục xong (`remedy.done`) không thể trước ngày kiểm tra.

    Vì sao: kiến nghị có sau khi kiểm tra, nên chỉ có thể khắc phục sau đó.

    Sửa thế nào: kiểm tra lại ngày. Đơn vị đã sửa trước khi đoàn đến thì ghi kết quả `dat`.

    Căn cứ: quy ước của công cụ.
    """
    for each in recommendations(workspace):
        held, remedy = day_held(each.of.of), each.recommendation.remedy
        if held and remedy and remedy.done < held:
            message = (
                f"nội dung “{each.of.item}” khắc phục xong ngày {short_date(remedy.done)},"
                f" trước ngày kiểm tra {short_date(held)}"
            )
            place = at(each.of.of.path, *each.keys, "remedy", "done")
            yield Problem(place, message, "kiểm tra lại tháng và năm")


@rule("CCHC902", WARNING, "khắc phục xong mà không nói đã làm gì")
def remedy_says_what_was_done(workspace: Workspace) -> Iterator[Problem]:
    """Kết quả khắc phục (`remedy`) nên nói đã làm gì (`text`) hoặc có minh chứng (`evidence`).

    Vì sao: chỉ có ngày thì lần kiểm tra sau không biết dựa vào đâu để coi là đã khắc phục.

    Sửa thế nào: thêm `text: …` hoặc `evidence: [số báo cáo của đơn vị, ảnh]` vào `remedy`.

    Căn cứ: Kế hoạch ban hành kèm theo Quyết định 585/QĐ-UBND, mục I.2 (đơn vị có báo cáo kết quả
    khắc phục).
    """
    for each in recommendations(workspace):
        remedy = each.recommendation.remedy
        if remedy and not remedy.evidence and not remedy.text:
            keys = (*each.keys, "remedy")
            message = f"nội dung “{each.of.item}” đã khắc phục nhưng chưa nói đã làm gì"
            hint = "thêm text: …, hoặc evidence: [báo cáo của đơn vị, ảnh]"
            yield Problem(at_key(each.of.of.path, *keys), message, hint, keys)


@rule("CCHC903", WARNING, "kiểm tra lại thấy đạt mà chưa ghi kết quả khắc phục")
def remedy_is_recorded_when_found_met(workspace: Workspace) -> Iterator[Problem]:
    """Lần kiểm tra sau đánh giá đạt thì nên ghi kết quả khắc phục (`remedy`) của kiến nghị cũ.

    Phúc tra đánh giá đạt thì kiến nghị coi là đã khắc phục, không phải ghi.

    Vì sao: chưa ghi thì báo cáo, công văn đôn đốc vẫn coi kiến nghị là chưa khắc phục.

    Sửa thế nào: hỏi đơn vị đã làm gì, ngày nào, rồi ghi như lệnh gợi ý.

    Căn cứ: quy ước của công cụ.
    """
    for each in recommendations(workspace):
        later = judged_later(workspace, each.of.of.inspection, each.of.item)
        verified = any(seen.again and seen.result == Result.MET for seen in later)
        short = each.of.finding.result in SHORTCOMINGS
        if not short or each.recommendation.remedy or verified or not later:
            continue
        if later[-1].result != Result.MET:
            continue
        message = (
            f"lần kiểm tra ngày {short_date(later[-1].day)} đánh giá nội dung “{each.of.item}” đạt"
            " mà kiến nghị trước đó chưa ghi kết quả khắc phục"
        )
        told = f"cchc record {each.of.of.key} {each.of.item} --remedied ngày/tháng/năm --remedy …"
        yield Problem(at_key(each.of.of.path, *each.keys, "text"), message, f"gõ {told}", each.keys)


RULES = (
    unmet_item_needs_recommendation,
    recommendation_needs_a_due_day,
    due_day_is_after_the_visit,
    remedy_is_after_the_visit,
    remedy_says_what_was_done,
    remedy_is_recorded_when_found_met,
)
