"""The fields of the notice of a result, each with its meaning for whoever edits the template."""

from cchc_cli.documents.document import UNADDRESSED_FIELDS
from cchc_cli.documents.earlier_matters import EARLIER_FIELDS
from cchc_cli.wordtext.fields import Fields

RESULT_NOTICE_FIELDS: Fields = {
    **UNADDRESSED_FIELDS,
    "title_lines": ["một dòng trích yếu"],
    "unit": "tên đầy đủ của đơn vị",
    "preamble": "câu mở đầu: thực hiện kế hoạch nào, trên cơ sở biên bản nào",
    "acted": "việc đã làm, chữ thường: kiểm tra, phúc tra, khảo sát",
    "earlier": EARLIER_FIELDS,
    "summary": "câu đếm kết quả chung",
    "judged": "số nội dung đã đánh giá",
    "numbers": {
        "good_practices": "số thứ tự mục Ưu điểm",
        "shortcomings": "số thứ tự mục Tồn tại, hạn chế",
        "causes": "số thứ tự mục Nguyên nhân",
    },
    "good_practices": ["một ưu điểm"],
    "shortcomings": [
        {
            "letter": "chữ cái của điểm: a, b, c, d, đ …",
            "title": "tên lĩnh vực",
            "lines": ["một nội dung còn tồn tại, kèm kết quả và nhận xét"],
        }
    ],
    "causes": ["một nguyên nhân, kèm các nội dung do nó"],
    "recommendations": [
        {
            "number": "số thứ tự",
            "text": "nội dung yêu cầu khắc phục",
            "owner": "trách nhiệm thực hiện",
            "due": "thời hạn, hoặc ngày đã khắc phục",
        }
    ],
    "nothing_asked": "câu nói không có yêu cầu; trống nếu có",
    "report_back": "câu yêu cầu khắc phục và báo cáo lại; trống nếu không có yêu cầu",
    "closing": "câu kết, chưa có dấu ./.",
}
