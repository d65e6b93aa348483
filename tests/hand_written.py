"""Findings as people write them by hand, in many styles, and what one answer makes of each."""

from typing import NamedTuple


class Style(NamedTuple):
    """An item's lines before and after one command; ITEM stands for its id."""

    options: tuple[str, ...]
    before: str
    after: str


STYLES = (
    Style(
        ("--result", "dat"),
        "  ITEM: {result: chua-kiem-tra} # chờ xem sổ\n",
        "  ITEM: {result: dat} # chờ xem sổ\n",
    ),
    Style(
        ("--result", "dat-mot-phan", "--observation", "Mới làm một nửa: #1"),
        """\
  # hỏi lại chị Lan
  ITEM:
    result: chua-kiem-tra   # chưa đến lượt
""",
        """\
  # hỏi lại chị Lan
  ITEM:
    result: dat-mot-phan   # chưa đến lượt
    observation: "Mới làm một nửa: #1"
""",
    ),
    Style(
        ("--observation", "Bảng cũ, ghi sai số"),
        """\
  ITEM:
    # sửa ngày 15/8
    result: "chua-dat" # thống nhất với phường
    observation: 'Bảng cũ' # xem ảnh số 3
    evidence: [Ảnh 1, "Ảnh 2"] # ở máy cơ quan
""",
        """\
  ITEM:
    # sửa ngày 15/8
    result: "chua-dat" # thống nhất với phường
    observation: 'Bảng cũ, ghi sai số' # xem ảnh số 3
    evidence: [Ảnh 1, "Ảnh 2"] # ở máy cơ quan
""",
    ),
    Style(
        ("--evidence", "Ảnh 3"),
        """\
  ITEM:
    result: chua-dat
    observation: Thiếu sổ
    evidence: [Ảnh 1, "Ảnh 2"]   # ở máy cơ quan

    # hết mục này
""",
        """\
  ITEM:
    result: chua-dat
    observation: Thiếu sổ
    evidence: [Ảnh 1, "Ảnh 2", Ảnh 3]   # ở máy cơ quan

    # hết mục này
""",
    ),
    Style(
        ("--evidence", "Ảnh chụp sổ"),
        """\
  ITEM:
    result: dat # đủ
    evidence: # xem tại chỗ
      - Sổ tiếp dân # trang 4
      # còn thiếu biên bản
      - Biên bản
    by: noi-vu
""",
        """\
  ITEM:
    result: dat # đủ
    evidence: # xem tại chỗ
      - Sổ tiếp dân # trang 4
      # còn thiếu biên bản
      - Biên bản
      - Ảnh chụp sổ
    by: noi-vu
""",
    ),
    Style(
        ("--cause", "Thiếu người"),
        """\
  ITEM:
    result: dat-mot-phan
    observation: >- # gộp hai ý
      Dòng một
      dòng hai
""",
        """\
  ITEM:
    result: dat-mot-phan
    observation: >- # gộp hai ý
      Dòng một
      dòng hai
    cause: Thiếu người
""",
    ),
    Style(
        ("--due", "15/9/2023"),
        """\
  ITEM:
    result: dat-mot-phan
    observation: Chậm
    recommend: {text: Sửa bảng, due: 01/09/2023} # đã báo phường
""",
        """\
  ITEM:
    result: dat-mot-phan
    observation: Chậm
    recommend: {text: Sửa bảng, due: 15/09/2023} # đã báo phường
""",
    ),
    Style(
        ("--recommend", "Họp dân", "--remedied", "20/9/2023", "--remedy", "Đã họp"),
        """\
  ITEM:
    result: dat-mot-phan
    observation: Chậm
    recommend:
      - text: Lập sổ # việc một
        due: 01/09/2023
      - text: Họp dân # việc hai
        due: 02/09/2023
""",
        """\
  ITEM:
    result: dat-mot-phan
    observation: Chậm
    recommend:
      - text: Lập sổ # việc một
        due: 01/09/2023
      - text: Họp dân # việc hai
        due: 02/09/2023
        remedy:
          done: 20/09/2023
          text: Đã họp
""",
    ),
    Style(
        ("--result", "khong-ap-dung"),
        """\
  ITEM: {
    result: chua-kiem-tra, # hẹn thứ Sáu
    note: chưa hẹn được
  }
""",
        """\
  ITEM: {
    result: khong-ap-dung, # hẹn thứ Sáu
    note: chưa hẹn được
  }
""",
    ),
    Style(
        ("--by", "tu-phap"),
        """\
  ITEM: # tự ghi
      result:   dat
      by: noi-vu    # chị D
""",
        """\
  ITEM: # tự ghi
      result:   dat
      by: tu-phap    # chị D
""",
    ),
)

_HEAD = """\
# DỮ LIỆU MINH HỌA, gõ tay

unit: phuong-10   # đơn vị
illustrative: có
held: {date: 15/08/2023, start: 8h00} # buổi sáng

findings: # theo thứ tự của danh mục
"""
_FOOT = "\n# hết kết quả\nguidance: [Hướng dẫn lập sổ] # tại chỗ\n"


def sheet(items: list[str], answered: bool) -> str:
    """Return an inspection with these items in the styles by turns, answered or not yet."""
    lines = []
    for i, item in enumerate(items):
        style = STYLES[i % len(STYLES)]
        lines.append((style.after if answered else style.before).replace("ITEM", item))
    return _HEAD + "".join(lines) + _FOOT
