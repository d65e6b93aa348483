"""The fields of the minutes, each with its meaning for whoever edits the template."""

from cchc_cli.documents.document import COMMON_FIELDS, FIGURE_FIELDS
from cchc_cli.documents.earlier_matters import EARLIER_FIELDS
from cchc_cli.wordtext.fields import Fields

_COUNTS: Fields = {
    "size": "số nội dung",
    "judged": "số nội dung đã đánh giá: đạt, đạt một phần, chưa đạt",
    "met": "số nội dung đạt",
    "partly_met": "số nội dung đạt một phần",
    "not_met": "số nội dung chưa đạt",
    "not_applicable": "số nội dung không áp dụng",
    "not_examined": "số nội dung chưa kiểm tra",
}
_SIGNER: Fields = {
    "lines": ["một dòng quyền hạn, chức vụ trên chữ ký"],
    "office": "chức vụ ghi ngay trên họ tên; có thể trống",
    "name": "họ và tên",
}

MINUTES_FIELDS: Fields = {
    **COMMON_FIELDS,
    "start": "giờ, ngày bắt đầu",
    "end": "giờ, ngày kết thúc",
    "place": "địa điểm",
    "team": {
        "called": "cách gọi đoàn, ví dụ Đoàn kiểm tra",
        "upper": "cách gọi đoàn, chữ in hoa",
        "word": "chữ đầu trong cách gọi đoàn: Đoàn, Tổ",
        "present": ["một người của đoàn dự, kèm chức vụ, vai trò"],
        "absent": ["một người của đoàn vắng, kèm lý do, người dự thay"],
    },
    "unit": {
        "name": "tên đầy đủ của đơn vị được kiểm tra",
        "present": ["một người của đơn vị dự, kèm chức vụ"],
    },
    "chair": "người chủ trì",
    "secretary": "người ghi biên bản",
    "acted": "việc đã làm, chữ thường: kiểm tra, phúc tra, khảo sát",
    "seen": "câu nêu đoàn đã làm gì: nghe báo cáo, kiểm tra hồ sơ, thực tế",
    "period": "thời kỳ kiểm tra; có thể trống",
    "earlier": EARLIER_FIELDS,
    "summary": "câu đếm kết quả chung",
    "areas": [{"number": "số thứ tự", "short": "tên ngắn của lĩnh vực", **_COUNTS}],
    "total": _COUNTS,
    "numbers": {
        "good_practices": "số thứ tự mục Ưu điểm",
        "shortcomings": "số thứ tự mục Tồn tại, hạn chế",
        "not_examined": "số thứ tự mục Nội dung chưa kiểm tra",
        "figures": "số thứ tự mục Số liệu",
    },
    "good_practices": ["một ưu điểm"],
    "shortcomings": [
        {
            "letter": "chữ cái của điểm: a, b, c, d, đ …",
            "title": "tên lĩnh vực",
            "findings": [
                {
                    "text": "nội dung kiểm tra",
                    "result": "kết quả, chữ thường",
                    "observation": "nhận xét; có thể trống",
                    "cause": "nguyên nhân; có thể trống",
                    "evidence": "các minh chứng, cách nhau bằng dấu chấm phẩy",
                }
            ],
        }
    ],
    "not_examined": ["một nội dung chưa kiểm tra, kèm lý do nếu có"],
    "figures": [FIGURE_FIELDS],
    "figures_summary": "câu nêu số liệu khớp hay chênh lệch",
    "recommendations": [
        {
            "number": "số thứ tự",
            "text": "nội dung kiến nghị",
            "owner": "trách nhiệm thực hiện",
            "due": "thời hạn",
        }
    ],
    "nothing_asked": "câu nói không có kiến nghị; trống nếu có",
    "guidance": ["một nội dung đã hướng dẫn tại chỗ"],
    "opinion": ["một đoạn ý kiến của đơn vị"],
    "proposals": ["một đề xuất, kiến nghị của đơn vị"],
    "copies": "số bản lập và nơi giữ",
    "signers": {"secretary": _SIGNER, "unit": _SIGNER, "head": _SIGNER},
    "annex": [
        {
            "roman": "số La Mã của lĩnh vực",
            "title": "tên lĩnh vực",
            "findings": [
                {
                    "number": "số của nội dung, ví dụ 3.2",
                    "group": "tên nhóm nội dung bắt đầu từ dòng này; thường trống",
                    "text": "nội dung kiểm tra",
                    "result": "kết quả",
                    "remarks": ["một dòng nhận xét, nguyên nhân, ưu điểm, ghi chú"],
                    "evidence": ["một minh chứng"],
                }
            ],
        }
    ],
}
