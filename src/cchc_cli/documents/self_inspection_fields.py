"""The fields of the reminder of self-inspections, each with its meaning for a template."""

from cchc_cli.documents.document import OFFICIAL_FIELDS
from cchc_cli.wordtext.fields import Fields

SELF_INSPECTION_FIELDS: Fields = {
    **OFFICIAL_FIELDS,
    "about": "trích yếu của công văn: V/v …, có sẵn chỗ xuống dòng",
    "basis": "câu nêu yêu cầu của kế hoạch: ít nhất mấy lần một năm",
    "state": "câu đếm đơn vị đã gửi báo cáo, đủ số lần, chưa gửi",
    "history": "câu nêu các lần đã nhắc; lần đầu thì trống",
    "units": [
        {
            "number": "số thứ tự",
            "name": "tên đơn vị",
            "done": "số lần đã tự kiểm tra",
            "reported": "số báo cáo đã nhận",
            "last": "ngày nhận báo cáo gần nhất",
            "rest": "việc còn phải làm, hoặc Đã đủ",
        }
    ],
    "tasks": ["một việc yêu cầu các đơn vị làm, có sẵn số thứ tự"],
    "last_task": "việc cuối: gửi báo cáo, chậm nhất ngày nào; có sẵn số thứ tự",
    "closing": "câu kết, chưa có dấu ./.",
}
