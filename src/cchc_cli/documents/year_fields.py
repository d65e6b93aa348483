"""The fields of the annual report, each with its meaning for whoever edits the template."""

from cchc_cli.documents.document import OFFICIAL_FIELDS
from cchc_cli.documents.quarter_fields import QUARTER_REPORT_FIELDS, UNIT_ROW, UNIT_TOTAL
from cchc_cli.wordtext.fields import Fields

_FOLLOW: Fields = {
    "total": "số kiến nghị",
    "done": "số đã khắc phục",
    "open": "số đang thực hiện trong hạn",
    "overdue": "số quá hạn",
    "share": "tỷ lệ đã khắc phục",
}
_CHANGES: Fields = {
    "before": "số nội dung tồn tại của năm trước",
    "remedied": "số đã khắc phục",
    "remains": "số còn tồn tại",
    "recurs": "số tái diễn",
    "unseen": "số chưa kiểm tra lại",
    "new": "số mới phát sinh",
}
_AS_IN_A_ROUND = (
    *("title_lines", "preamble", "annex_reference", "team"),
    *("organisation", "not_inspected", "targets", "summary"),
    *("areas", "areas_summary", "low_share", "chart", "good_practices"),
    *("figures", "figures_summary", "follow_up", "overdue", "proposals", "closing", "annex"),
)

YEAR_REPORT_FIELDS: Fields = {
    **OFFICIAL_FIELDS,
    **{name: QUARTER_REPORT_FIELDS[name] for name in _AS_IN_A_ROUND},
    "year": "năm báo cáo",
    "last_year": "năm trước",
    "next_year": "năm sau",
    "rounds": [{"name": "tên đợt, ví dụ Quý II năm 2023", "units": [UNIT_ROW]}],
    "total": UNIT_TOTAL,
    "common_summary": "câu đếm nội dung chưa đạt, đạt một phần; lặp lại ở nhiều đơn vị",
    "common_lead": "câu dẫn vào bảng tồn tại phổ biến; trống nếu không có bảng",
    "common": [
        {
            "number": "số thứ tự",
            "text": "nội dung kiểm tra",
            "area": "tên ngắn của lĩnh vực",
            "judged": "số đơn vị đã đánh giá",
            "not_met": "số đơn vị chưa đạt",
            "partly_met": "số đơn vị đạt một phần",
            "units": "tên các đơn vị còn tồn tại",
        }
    ],
    "follow": [{"number": "số thứ tự", "name": "tên đơn vị", **_FOLLOW}],
    "follow_total": _FOLLOW,
    "self_inspections": ["một đoạn về tình hình tự kiểm tra; không có nếu kế hoạch không yêu cầu"],
    "comparison_summary": "câu so sánh với năm trước; trống nếu không có dữ liệu năm trước",
    "comparison": [{"number": "số thứ tự", "name": "tên đơn vị", **_CHANGES}],
    "comparison_total": _CHANGES,
    "returning": ["một đơn vị: các nội dung còn tồn tại, tái diễn"],
    "directions": [{"number": "số thứ tự", "text": "phương hướng"}],
    "last_direction": {"number": "số thứ tự", "text": "phương hướng cuối cùng"},
    "numbers": {
        "self_inspections": "số La Mã phần Tự kiểm tra",
        "comparison_summary": "số La Mã phần So sánh với năm trước",
        "proposals": "số La Mã phần Đề xuất, kiến nghị",
        "last_direction": "số La Mã phần Phương hướng",
        "results": {
            "good_practices": "số thứ tự mục Ưu điểm",
            "common": "số thứ tự mục Tồn tại, hạn chế phổ biến",
            "figures": "số thứ tự mục Số liệu",
        },
    },
    "tables": {
        "common": "số của bảng tồn tại phổ biến",
        "figures": "số của bảng số liệu",
        "follow": "số của bảng tình hình khắc phục",
        "comparison": "số của bảng so sánh",
    },
}
