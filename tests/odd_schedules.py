"""Thirty schedules as real hands leave them: the sample's, with the lines of one unit odd."""

LINE = "  - {unit: phuong-12, round: quy-3, date: 22/08/2023, session: chieu, start: 13h30}\n"

_LINES = {
    "ghi chú ở mọi chỗ": """\
  # trước
  - unit: phuong-12 # ba xã
    # trước đợt
    round: quy-3 # ba
    # trước ngày
    date: 22/08/2023 # thứ Ba
    # trước buổi
    session: chieu # sau họp
    # cuối
  # của ai
""",
    "ngoặc nhiều dòng": """\
  - {
      unit: phuong-12,   # phường
      round: quy-3,
      date: 22/08/2023, # thứ Ba, chiều
      session: chieu
    }   # hết
""",
    "ngoặc, dấu phẩy thừa": "  - { unit: phuong-12 , round: quy-3 , date: 22/08/2023 , }\n",
    "ngoặc không dấu cách": "  - {unit: phuong-12,round: quy-3,date: 22/08/2023,session: chieu}\n",
    "kiểu JSON": '  - {"unit": "phuong-12", "round": "quy-3", "date": "22/08/2023"} # máy viết\n',
    "ngoặc kép, ngoặc đơn": """\
  - "unit": 'phuong-12'
    'round': "quy-3"
    "date": '22/08/2023' # nguyên văn
""",
    "ngày kiểu máy": "  - {unit: phuong-12, round: quy-3, date: 2023-08-22, start: 13:30}\n",
    "ngày chưa định": "  - {unit: phuong-12, round: quy-3} # chờ\n",
    "ngày để trống": "  - unit: phuong-12\n    round: quy-3\n    date: # chờ đơn vị\n",
    "ngày để trống trong ngoặc": "  - {unit: phuong-12, round: quy-3, date: , session: }\n",
    "giá trị ở dòng dưới": """\
  -
    unit:
      phuong-12
    round: quy-3
    date:
      # đã gọi điện
      22/08/2023
""",
    "gạch thụt xa": "  -    unit: phuong-12\n       round: quy-3\n       date: 22/08/2023\n",
    "lời văn khối": """\
  - unit: phuong-12
    note: |
      Mang theo: sổ

      # không phải ghi chú
    round: quy-3
    date: 22/08/2023
    reason: >-
      Theo đề nghị
      của phường
""",
    "khối giữ dòng trống": """\
  - unit: phuong-12
    round: quy-3
    date: 22/08/2023
    note: |+
      Mang theo sổ


""",
    "lời văn nhiều dòng": """\
  - unit: phuong-12
    round: quy-3
    place: Hội trường
      tầng hai # lầu
    date: 22/08/2023
""",
    "thứ tự khác": "  - {date: 22/08/2023, start: 13h30, round: quy-3, unit: phuong-12}\n",
    "có mã riêng": "  - {id: ba-muoi, unit: phuong-12, round: quy-3, date: 22/08/2023}\n",
    "ghi chú dính sát lề": """\
  - unit: phuong-12
# lề
    round: quy-3
         # xa
    date: 22/08/2023
 # một
""",
    "dòng trống có dấu cách": """\
  - unit: phuong-12
   \x20
    round: quy-3

    date: 22/08/2023
       \x20

""",
    "hai mục danh sách trong ngoặc": """\
  - {unit: phuong-12, round: quy-3, date: 22/08/2023, areas: [tthc,
      van-thu]} # hai lĩnh vực
""",
    "chữ tổ hợp và biểu tượng": """\
  - unit: phuong-12 # 😀 👍🏽
    round: quy-3
    date: 22/08/2023 # tê\u0302n – “nháy” …
""",
    "tab trước ghi chú": "  - {unit: phuong-12, round: quy-3, date: 22/08/2023}\t# tab\n",
}


def odd_schedules(sample: str) -> dict[str, str]:
    """Return the texts by what is odd about them, made from the sample's schedule."""
    assert sample.count(LINE) == 1
    made = {name: sample.replace(LINE, lines) for name, lines in _LINES.items()}
    history = (
        "\n# đã đổi\nchanges: # nhật ký\n- {visit: phuong-5, made: 1/5/2023, what: doi-lich}\n"
    )
    return made | {
        "CRLF": sample.replace("\n", "\r\n"),
        "CRLF, ghi chú ở mọi chỗ": made["ghi chú ở mọi chỗ"].replace("\n", "\r\n"),
        "không xuống dòng cuối": sample.rstrip("\n"),
        "đã có changes, gạch sát lề": f"{sample}{history}",
        "changes trống": f"{sample}\nchanges: # chưa có\n",
        "changes trong ngoặc": f"{sample}\nchanges: [] # chưa có\n",
        "--- và ...": f"--- # bản 2\n{sample}... # hết\n",
        "ghi chú và dòng trống ở cuối": f"{sample}\n\n  # thụt vào\n# cuối tệp\n\n",
    }
