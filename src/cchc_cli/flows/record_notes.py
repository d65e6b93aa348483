"""What whoever records should know of what he has just written: it is no mistake in the files."""

from cchc_cli.flows.answer import Answer
from cchc_cli.model.inspection import Finding, Inspection
from cchc_cli.vietnamese import short_date


def recommendations_told(before: Finding | None, after: Finding) -> str:
    """Return the recommendations if another was added to those there; empty if not.

    Whoever types new words for an old one would have both in the minutes.
    """
    there = after.recommendations
    if len(there) < 2 or len(there) <= len(before.recommendations if before else ()):
        return ""
    lines = [f"  {number}. {each.text}" for number, each in enumerate(there, 1)]
    ways = "Thay lời: --recommend LỜI --recommend-at SỐ; bỏ: --drop-recommend SỐ."
    return "\n".join([f"Nội dung này nay có {len(there)} kiến nghị:", *lines, ways])


def out_already(inspection: Inspection | None) -> str:
    """Return which papers of the visit are signed or issued; empty if none is."""
    if inspection is None:
        return ""
    minutes, conclusion = inspection.minutes, inspection.conclusion
    signed = f"biên bản ký ngày {short_date(minutes.signed)}" if minutes and minutes.signed else ""
    notice = f"thông báo kết quả {conclusion.number}" if conclusion else ""
    return ", ".join(part for part in (signed, notice) if part)


def signed_told(answer: Answer, out: str, key: str) -> str:
    """Return that what was written differs from signed papers; empty if there are none.

    A remedy comes after the papers and changes none of them.
    """
    remedy = Answer(
        recommend=answer.recommend,
        recommend_at=answer.recommend_at,
        remedied=answer.remedied,
        remedy=answer.remedy,
    )
    if not out or (answer == remedy and (answer.remedied or answer.remedy)):
        return ""
    return (
        f"Cần xem lại: đã có {out};\nđiều vừa ghi không có trong bản đã ký."
        f"\n  ghi nhầm: cchc record {key} --undo"
        f"\n  đúng thì xuất, ký lại văn bản rồi ghi ngày ký mới: --signed NGÀY"
    )
