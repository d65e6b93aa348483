"""The fields of the letter on units' reports, each with its meaning for the template's editor."""

from cchc_cli.documents.document import OFFICIAL_FIELDS
from cchc_cli.documents.outline import OUTLINE_AREA
from cchc_cli.wordtext.fields import Fields

REPORT_REMINDER_FIELDS: Fields = {
    **OFFICIAL_FIELDS,
    "about": "trích yếu của công văn: V/v …, có sẵn chỗ xuống dòng",
    "basis": "câu nêu yêu cầu của kế hoạch: gửi báo cáo trước khi nào",
    "state": "câu nêu ngày kiểm tra, hạn, đến nay chưa nhận được báo cáo; đã quá hạn mấy ngày",
    "history": "câu nêu các lần đã nhắc; lần đầu thì trống",
    "units": [
        {
            "number": "số thứ tự",
            "name": "tên đơn vị",
            "day": "ngày kiểm tra",
            "due": "hạn gửi báo cáo",
            "state": "còn mấy ngày, hoặc quá hạn mấy ngày",
        }
    ],
    "lead": "câu dẫn Đề nghị …:, nếu có nhiều việc; một việc thì trống",
    "tasks": ["một việc đề nghị làm, có sẵn số thứ tự"],
    "last_task": "việc cuối cùng; chỉ một việc thì là cả câu Đề nghị …",
    "closing": "câu kết: đầu mối liên hệ, hoặc mong đơn vị thực hiện; chưa có dấu ./.",
    "annex_reference": "dòng (Kèm theo Công văn số … ngày … của …) dưới tên phụ lục",
    "outline": [OUTLINE_AREA],
    "outline_period": "thời kỳ số liệu; trống nếu kế hoạch không nêu",
    "called": "cách gọi đoàn, ví dụ Đoàn kiểm tra",
}
