"""The fields of the sheets, each with its meaning for whoever edits the template."""

from cchc_cli.documents.document import FIGURE_FIELDS, HEAD_FIELDS
from cchc_cli.wordtext.fields import Fields

_OWN: Fields = {
    "reference": "dòng (Kèm theo Biên bản số … ngày … của …) dưới tên phiếu",
    "period": "thời kỳ kiểm tra; có thể trống",
    "team": {
        "called": "cách gọi đoàn, ví dụ Đoàn kiểm tra",
        "word": "chữ đầu trong cách gọi đoàn: Đoàn, Tổ",
        "head": "cách gọi người đứng đầu, ví dụ Trưởng đoàn",
    },
}
"""What each sheet has of its own; the document has those of its first sheet."""

AREA_SHEET_FIELDS: Fields = {
    **HEAD_FIELDS,
    **_OWN,
    "acted": "việc đã làm, chữ thường: kiểm tra, phúc tra, khảo sát",
    "afar": "kiểm tra không đến đơn vị hay không, dùng trong điều kiện",
    "title_lines": ["một dòng trích yếu: tại đơn vị nào, hoặc dùng cho loại đơn vị nào"],
    "unit": "chỗ ghi tên đơn vị; trống nếu trích yếu đã có tên",
    "time": "giờ, ngày, địa điểm kiểm tra; chưa biết thì để trống",
    "section_break": "ngắt phần giữa hai phiếu: sang trang, đánh lại số trang",
    "sheets": [
        {
            "issuer": HEAD_FIELDS["issuer"],
            **_OWN,
            "title_lines": ["một dòng tên lĩnh vực"],
            "blank": "phiếu trống hay không, dùng trong điều kiện",
            "examiners": "những người kiểm tra lĩnh vực, kèm chức vụ",
            "summary": "câu đếm kết quả của lĩnh vực; phiếu trống thì không có",
            "rows": [
                {
                    "number": "số của nội dung, ví dụ 3.2",
                    "group": "tên nhóm nội dung bắt đầu từ dòng này; thường trống",
                    "text": "nội dung kiểm tra",
                    "met": "dấu X nếu đạt",
                    "partly_met": "dấu X nếu đạt một phần",
                    "not_met": "dấu X nếu chưa đạt",
                    "not_applicable": "dấu X nếu không áp dụng",
                    "remarks": ["một dòng nhận xét, nguyên nhân, ưu điểm, ghi chú"],
                    "evidence": ["một minh chứng"],
                }
            ],
            "figures": [{**FIGURE_FIELDS, "number": "số của nội dung có số liệu"}],
            "recommendations": [
                {
                    "number": "số thứ tự",
                    "item": "số của nội dung có kiến nghị",
                    "text": "nội dung kiến nghị",
                    "owner": "trách nhiệm thực hiện",
                    "due": "thời hạn",
                }
            ],
            "signatures": [
                {
                    "left": "họ tên người ký bên trái; thường trống",
                    "middle": "họ tên người ký ở giữa; thường trống",
                    "right": "họ tên người ký bên phải",
                }
            ],
        }
    ],
}
