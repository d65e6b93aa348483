"""`cchc record`: one finding by options, or a whole visit by questions."""

import typer

from cchc_cli.commands import record_options as of
from cchc_cli.commands.session import Session


def record(
    ctx: typer.Context,
    unit: of.Unit = None,
    item: of.ItemId = None,
    round_id: of.RoundId = None,
    result: of.Result = None,
    observation: of.Observation = None,
    cause: of.Cause = None,
    good_practice: of.GoodPractice = None,
    evidence: of.Evidence = None,
    figures: of.Figures = None,
    recommend: of.Recommend = None,
    recommend_at: of.RecommendAt = None,
    drop_recommend: of.DropRecommend = None,
    due: of.Due = None,
    owner: of.Owner = None,
    remedied: of.Remedied = None,
    remedy: of.Remedy = None,
    by: of.By = None,
    report_received: of.ReportReceived = None,
    report_number: of.ReportNumber = None,
    held_on: of.HeldOn = None,
    start: of.Start = None,
    end: of.End = None,
    place: of.Place = None,
    present: of.Present = None,
    absent: of.Absent = None,
    replaced_by: of.ReplacedBy = None,
    attend: of.Attend = None,
    unit_signer: of.UnitSigner = None,
    guidance: of.Guidance = None,
    opinion: of.Opinion = None,
    proposals: of.Proposals = None,
    signed: of.Signed = None,
    minutes_number: of.MinutesNumber = None,
    copies: of.Copies = None,
    concluded: of.Concluded = None,
    conclusion_number: of.ConclusionNumber = None,
    dry_run: of.DryRun = False,
    undo: of.Undo = False,
    yes: of.Yes = False,
) -> None:
    """Ghi kết quả kiểm tra; không kèm nội dung thì hỏi lần lượt, ghi ngay từng câu.

    Chỉ sửa đúng chỗ cần ghi; ghi chú, thứ tự và cách viết trong tệp giữ nguyên.

    \b
    Ví dụ:
      cchc record                          hỏi đơn vị, hôm nay trước
      cchc record phuong-10                hỏi lần lượt các nội dung còn lại
      cchc record phuong-10 chi-dao.nguoi-dung-dau --result chua-dat \\
          --observation "Bảng niêm yết ghi số điện thoại cũ" \\
          --evidence "Ảnh chụp bảng niêm yết" \\
          --recommend "Cập nhật bảng niêm yết" --due 15/9/2023
      cchc record phuong-10 --report-received 11/8/2023
      cchc record phuong-10 --absent "tu-phap: Đi công tác" \\
          --replaced-by "tu-phap: Ông Lê Văn C, Chuyên viên"
      cchc record phuong-10 --undo         lỡ ghi nhầm: bỏ lần ghi cuối
    """
    from cchc_cli.commands.recording import Of, record_typed
    from cchc_cli.commands.typed import given
    from cchc_cli.flows.answer import Answer
    from cchc_cli.flows.visit_record import VisitAnswer

    # Every option has the name of the field that it fills, so none is named again here.
    answer, about = given(Answer, ctx.params), given(VisitAnswer, ctx.params)
    if undo or yes:
        from cchc_cli.commands.undo import undo_record

        more = item is not None or dry_run or bool(answer or about)
        undo_record(Session.of(ctx), unit, undo, yes, more, round_id)
        return
    record_typed(Session.of(ctx), Of(unit, round_id, item), answer, about, dry_run)
