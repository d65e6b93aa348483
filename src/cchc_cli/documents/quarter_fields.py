"""The fields of the summary of a round, each with its meaning for whoever edits the template."""

from cchc_cli.documents.document import COMMON_FIELDS, FIGURE_FIELDS
from cchc_cli.wordtext.fields import Fields

_JUDGED: Fields = {
    "examined": "số lượt nội dung đã đánh giá",
    "met": "số lượt đạt",
    "partly_met": "số lượt đạt một phần",
    "not_met": "số lượt chưa đạt",
    "share": "tỷ lệ đạt, nền xám nếu thấp",
}

UNIT_ROW: Fields = {
    "number": "số thứ tự",
    "name": "tên đơn vị",
    "date": "ngày kiểm tra",
    "recommendations": "số kiến nghị",
    **_JUDGED,
}
"""One row of the table of units."""

UNIT_TOTAL: Fields = {"recommendations": "tổng số kiến nghị", **_JUDGED}
"""The sums below the table of units."""

QUARTER_REPORT_FIELDS: Fields = {
    **COMMON_FIELDS,
    "place_date": "địa danh, ngày tháng năm; để trống ngày nếu chưa ban hành",
    "to": {
        "one": "nơi kính gửi, nếu chỉ có một; không thì trống",
        "several": ["một nơi kính gửi, có sẵn gạch đầu dòng và dấu câu"],
    },
    "round": {"name": "tên đợt, ví dụ quý II năm 2023", "upper": "tên đợt, chữ in hoa"},
    "team": {"word": "chữ đầu trong cách gọi đoàn: Đoàn, Tổ"},
    "organisation": "câu nêu số đơn vị đã kiểm tra, theo loại",
    "not_inspected": ["một đơn vị chưa kiểm tra, kèm lý do"],
    "targets": ["một chỉ tiêu của kế hoạch: đã đạt bao nhiêu đơn vị"],
    "units": [UNIT_ROW],
    "total": UNIT_TOTAL,
    "summary": "câu đếm kết quả chung của các đơn vị",
    "areas": [
        {
            "number": "số thứ tự",
            "short": "tên ngắn của lĩnh vực",
            "lowest": "đơn vị có tỷ lệ đạt thấp nhất",
            **_JUDGED,
        }
    ],
    "areas_summary": "câu nêu số lĩnh vực đạt mức, lĩnh vực thấp nhất",
    "low_share": "mức tỷ lệ đạt, dưới mức này thì tô xám",
    "chart": "biểu đồ tỷ lệ đạt theo lĩnh vực; trống nếu chỉ có một lĩnh vực",
    "numbers": {
        "good_practices": "số thứ tự mục Ưu điểm",
        "shortcomings": "số thứ tự mục Tồn tại, hạn chế",
        "figures": "số thứ tự mục Số liệu",
    },
    "good_practices": ["một ưu điểm, kèm tên đơn vị"],
    "shortcomings": [
        {
            "letter": "chữ cái của điểm: a, b, c, d, đ …",
            "title": "tên lĩnh vực",
            "lines": ["một nội dung còn tồn tại: số đơn vị, nhận xét từng đơn vị"],
        }
    ],
    "figures": [FIGURE_FIELDS],
    "figures_summary": "câu nêu số liệu của đơn vị nào, khớp hay chênh lệch",
    "follow_up": "câu đếm kiến nghị đã khắc phục, đang thực hiện, quá hạn",
    "overdue": ["một kiến nghị quá hạn"],
    "proposals": [{"number": "số thứ tự", "text": "đề xuất, kiến nghị"}],
    "closing": "câu kết, chưa có dấu ./.",
    "signer": {
        "lines": ["một dòng quyền hạn, chức vụ trên chữ ký"],
        "office": "chức vụ ghi ngay trên họ tên; có thể trống",
        "name": "họ và tên",
    },
    "annex": [
        {
            "roman": "số La Mã của nhóm",
            "name": "tên đơn vị",
            "recommendations": [
                {
                    "number": "số thứ tự, đánh liên tục",
                    "text": "nội dung kiến nghị",
                    "owner": "trách nhiệm thực hiện",
                    "due": "thời hạn",
                    "state": "tình trạng: Đã khắc phục, Đang thực hiện, Quá hạn",
                    "remark": "ngày hoàn thành, việc đã làm, hoặc số ngày quá hạn",
                }
            ],
        }
    ],
}
