"""The fields of the letter that chases remedies, each with its meaning for a template."""

from cchc_cli.documents.document import OFFICIAL_FIELDS
from cchc_cli.wordtext.fields import Fields

REMEDY_REMINDER_FIELDS: Fields = {
    **OFFICIAL_FIELDS,
    "about": "trích yếu của công văn: V/v …, có sẵn chỗ xuống dòng",
    "unit": "tên đầy đủ của đơn vị",
    "basis": "câu nêu buổi kiểm tra, biên bản, thông báo kết quả",
    "state": "câu đếm kiến nghị đã khắc phục, còn lại, quá hạn",
    "history": "câu nêu các lần đã đôn đốc; lần đầu thì trống",
    "lead": "câu dẫn vào bảng: quá hạn, sắp đến hạn",
    "recommendations": [
        {
            "number": "số thứ tự",
            "text": "nội dung kiến nghị",
            "owner": "trách nhiệm thực hiện",
            "due": "thời hạn",
            "state": "quá hạn hoặc còn bao nhiêu ngày",
        }
    ],
    "tasks": ["một việc yêu cầu đơn vị làm, có sẵn số thứ tự"],
    "last_task": "việc cuối: báo cáo kết quả, chậm nhất ngày nào; có sẵn số thứ tự",
    "closing": "câu kết, chưa có dấu ./.",
}
