"""The fields of the plan, each with its meaning for whoever edits the template."""

from cchc_cli.documents.document import OFFICIAL_FIELDS
from cchc_cli.documents.outline import OUTLINE_AREA
from cchc_cli.wordtext.fields import Fields

PLAN_FIELDS: Fields = {
    **OFFICIAL_FIELDS,
    "attached": "dòng (Kèm theo Quyết định số …); trống nếu Kế hoạch có số riêng",
    "title_lines": ["một dòng trích yếu"],
    "bases": ["một căn cứ ban hành, có sẵn dấu câu"],
    "issued": "câu ban hành dưới các căn cứ; trống nếu không ghi căn cứ",
    "aims_name": "tên phần đầu, chữ in hoa: mục đích, yêu cầu, hoặc chỉ tiêu",
    "numbers": {
        "aims": "số La Mã của phần Mục đích, yêu cầu; trống nếu không có",
        "content": "số La Mã của phần Nội dung kiểm tra",
        "rounds": "số La Mã của phần Đối tượng, thời gian",
        "teams": "số La Mã của phần Thành phần",
        "duties": "số La Mã của phần Tổ chức thực hiện; trống nếu không có",
        "purposes": "số của mục Mục đích",
        "requirements": "số của mục Yêu cầu",
        "targets": "số của mục Chỉ tiêu",
    },
    "purposes": ["một mục đích, có sẵn gạch đầu dòng"],
    "requirements": ["một yêu cầu, có sẵn gạch đầu dòng"],
    "targets": ["một chỉ tiêu, có sẵn gạch đầu dòng"],
    "areas": [
        {
            "theme": "tên chuyên đề bắt đầu từ lĩnh vực này; chỉ một chuyên đề thì trống",
            "number": "số thứ tự của lĩnh vực",
            "title": "tên lĩnh vực",
            "parts": [
                {
                    "heading": "tên nhóm nội dung, có sẵn dấu *; trống nếu không chia nhóm",
                    "lines": ["một nội dung, có sẵn dấu - hoặc +"],
                }
            ],
        }
    ],
    "rounds": [
        {
            "number": "số thứ tự của đợt",
            "title": "thời gian của đợt",
            "lines": ["các đơn vị cùng loại, có sẵn gạch đầu dòng"],
        }
    ],
    "supplementary": "câu về kiểm tra bổ sung; có thể trống",
    "teams": [
        {
            "number": "số thứ tự của mục",
            "title": "thành phần của ai",
            "lines": ["một dòng thành phần, có sẵn gạch đầu dòng"],
        }
    ],
    "duties": [
        {
            "number": "số thứ tự của mục",
            "title": "cơ quan, người có nhiệm vụ",
            "lines": ["một nhiệm vụ, có sẵn dấu - hoặc +"],
        }
    ],
    "closing": "dòng cuối cùng của Kế hoạch, chưa có dấu ./.",
    "annex_reference": "dòng (Kèm theo …) dưới tên phụ lục",
    "timetable": [
        {
            "roman": "số La Mã của đợt",
            "name": "tên đợt",
            "units": [
                {
                    "number": "số thứ tự, đánh liên tục",
                    "unit": "tên đơn vị, hoặc cách chọn đơn vị",
                    "content": "nội dung kiểm tra",
                    "team": "đoàn kiểm tra",
                }
            ],
        }
    ],
    "outline": [OUTLINE_AREA],
    "teams_called": "cách gọi đoàn, hoặc các đoàn, tổ",
    "outline_period": "thời kỳ số liệu; trống nếu kế hoạch không nêu",
}
