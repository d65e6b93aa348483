"""Thirty inspections as real hands leave them: every habit, every accident of an editor.

Each is the whole file of one visit. ITEM and OTHER stand for ids of items; names of
people are placeholders.
"""

_ITEM = "chi-dao.nguoi-dung-dau"
_OTHER = "chi-dao.niem-yet-cong-khai"

_FILES = {
    "ghi chú ở mọi chỗ": """\
# DỮ LIỆU MINH HỌA
# đầu tệp
unit: phuong-10 # đơn vị
# trước held
held: # ngày đi
  # trong held
  date: 15/08/2023 # thứ Ba

  # trước findings
findings: # bắt đầu
  # trước nội dung
  ITEM: # người đứng đầu
    # trước kết quả
    result: chua-dat # họp rồi
    # trước nhận xét
    observation: Bảng cũ # xem ảnh
    # trước minh chứng
    evidence: # hai ảnh
      # trước ảnh
      - Ảnh 1 # máy chị Lan
      # giữa hai ảnh
      - Ảnh 2
      # sau ảnh cuối
    # sau minh chứng
  # sau nội dung
  OTHER:
    result: dat
# cuối tệp
""",
    "danh sách ngoặc nhiều dòng": """\
unit: phuong-10
findings:
  ITEM:
    result: chua-dat
    observation: Bảng cũ
    evidence: [
      Ảnh 1,   # cổng
      "Ảnh 2, phía sau",
      # còn nữa

      'Ảnh 3'
    ]   # hết ảnh
  OTHER: {result: dat}
""",
    "khóa trong ngoặc kép": """\
"unit": phuong-10
'findings':
  "ITEM":
    "result": "chua-dat"
    'observation': 'Bảng cũ, ghi “sai” số; it''s'
    "evidence": ["Ảnh 1"]
  'OTHER' : {'result' : dat}
""",
    "khóa viết kiểu ?": """\
unit: phuong-10
findings:
  ? ITEM
  : result: chua-dat
    observation: Bảng cũ
    evidence: [Ảnh 1]
  OTHER:
    ? result
    : dat
""",
    "ghi chú giữa các mục": """\
unit: phuong-10
findings:
  ITEM:
    result: chua-dat
    observation: Bảng cũ
    evidence:
    # ảnh của đoàn
    - Ảnh 1

    # ảnh của phường

    - Ảnh 2 # gửi sau
    # chờ ảnh 3
    recommend:
      # đã báo miệng
      - text: Sửa bảng # ngay
        # chờ kinh phí
        due: 1/9/2023
  OTHER:
    result: dat
""",
    "dòng trống có dấu cách": """\
unit: phuong-10
   \n\
findings:
  ITEM:
    result: chua-dat   \n\
      \n\
    observation: Bảng cũ\x20\x20
\x20
    evidence:
      - Ảnh 1\x20
    \n\
  OTHER:
    result: dat
  \n\
""",
    "tab sau giá trị": """\
unit: phuong-10\t# đơn vị
findings:\t
  ITEM:\t# người đứng đầu
    result: chua-dat\t\t# họp
    observation:\tBảng cũ\t
    evidence:\t
      - Ảnh 1\t# máy
  OTHER:
    result:\tdat
""",
    "không xuống dòng cuối": "unit: phuong-10\nfindings:\n  OTHER:\n    result: dat\n  ITEM:\n    result: chua-dat\n    observation: Bảng cũ\n    evidence: [Ảnh 1]",
    "không xuống dòng cuối, kết bằng khối": "unit: phuong-10\nfindings:\n  OTHER:\n    result: dat\n  ITEM:\n    result: chua-dat\n    evidence: [Ảnh 1]\n    observation: |\n      Bảng cũ\n      hai dòng",
    "không xuống dòng cuối, kết bằng ghi chú": "unit: phuong-10\nfindings:\n  OTHER:\n    result: dat\n  ITEM:\n    result: chua-dat\n    observation: Bảng cũ\n    evidence:\n      - Ảnh 1 # hết",
    "BOM": "\ufeffunit: phuong-10\nfindings:\n  ITEM:\n    result: chua-dat\n    observation: Bảng cũ\n    evidence: [Ảnh 1]\n",
    "thụt một dấu cách": """\
unit: phuong-10
findings:
 ITEM:
  result: chua-dat
  observation: Bảng cũ
  evidence:
  - Ảnh 1
 OTHER:
  result: dat
""",
    "thụt bảy dấu cách, mỗi nơi một kiểu": """\
unit: phuong-10
findings:
       ITEM:
           result: chua-dat
           observation:
             Bảng cũ
           evidence:
                -    Ảnh 1
                -    Ảnh 2
       OTHER:
         result: dat
""",
    "lời văn khối giữ dòng trống": """\
unit: phuong-10
findings:
  ITEM:
    result: chua-dat
    observation: |+ # nguyên văn
      Bảng cũ.

      # không phải ghi chú
        thụt vào

    evidence: [Ảnh 1]
  OTHER:
    result: dat
""",
    "lời văn khối gập, thụt ghi sẵn": """\
unit: phuong-10
findings:
  ITEM:
    result: chua-dat
    observation: >2-
        Bảng cũ
      từ năm ngoái

    # dưới khối
    evidence: [Ảnh 1]
  OTHER:
    result: dat
""",
    "lời văn thường hai dòng": """\
unit: phuong-10
findings:
  ITEM:
    result: chua-dat
    observation: Bảng cũ
      từ năm ngoái,

      chưa thay # hỏi lại
    evidence:
      - Ảnh
        số 1
  OTHER:
    result: dat
""",
    "ngoặc kép nhiều dòng": """\
unit: phuong-10
findings:
  ITEM:
    result: chua-dat
    observation: "Bảng cũ \\
      từ năm ngoái: \\"sai\\"\\n\\
      dòng hai" # nguyên văn
    evidence: ['Ảnh
      số 1']
  OTHER:
    result: dat
""",
    "giá trị trống": """\
unit: phuong-10
findings:
  ITEM:
    result: chua-dat
    observation: Bảng cũ
    cause: # hỏi phường
    evidence: [Ảnh 1]
  OTHER:
    result: dat
opinion:
""",
    "giá trị ở dòng dưới": """\
unit:
  phuong-10
findings:
  ITEM:
    result:
      # chọn sau khi họp
      chua-dat
    observation:
      "Bảng cũ" # ảnh
    evidence:
      [Ảnh 1]
  OTHER:
    result: dat
""",
    "tất cả trong ngoặc nhọn": """\
{unit: phuong-10, findings: {ITEM: {result: chua-dat, observation: "Bảng cũ", evidence: [Ảnh 1]}, OTHER: {result: dat}}} # một dòng
""",
    "kiểu JSON": """\
{
  "unit": "phuong-10",
  "findings": {
    "ITEM": {
      "result": "chua-dat",
      "observation": "Bảng cũ",
      "evidence": [
        "Ảnh 1"
      ]
    },
    "OTHER": {"result":"dat"}
  }
}
""",
    "dấu phẩy thừa": """\
unit: phuong-10
findings:
  ITEM: {
    result: chua-dat,   # họp
    observation: Bảng cũ ,
    evidence: [ Ảnh 1 , ],
  }
  OTHER: { result: dat, }
""",
    "mở đầu ---, kết thúc ...": """\
--- # bản 2
unit: phuong-10
findings:
  ITEM:
    result: chua-dat
    observation: Bảng cũ
    evidence: [Ảnh 1]
... # hết
""",
    "tệp neo": """\
unit: phuong-10
findings:
  OTHER: &mau
    result: dat
  ITEM:
    result: chua-dat
    observation: Bảng cũ
    evidence: [Ảnh 1]
""",
    "lời văn lạ": """\
unit: phuong-10
findings:
  ITEM:
    result: chua-dat
    observation: 'a: b # c - d [e] {f} "g" 50% @h `i` !j &k *l'
    evidence: ["# ảnh", '- ảnh', "[ảnh", "~", "null", "yes", "1.10", ""]
  OTHER:
    result: dat
""",
    "mục lồng gạch": """\
unit: phuong-10
findings:
  ITEM:
    result: chua-dat
    observation: Bảng cũ
    evidence: [Ảnh 1]
    recommend:
    -   text: Sửa bảng   # ngay
        due: 1/9/2023

    -
        # việc hai
        text: Lập sổ
        due: 2/9/2023 # chờ
  OTHER:
    result: dat
""",
    "ghi chú lệch cột": """\
unit: phuong-10
findings:
    # lệch vào
  ITEM:
# lệch ra
    result: chua-dat
          # lệch xa
    observation: Bảng cũ
 # lệch một
    evidence:
# sát lề
    - Ảnh 1
            # của ảnh 1
# của tệp
  OTHER:
    result: dat
""",
    "gạch sát khóa, nhiều dòng trống": """\


unit: phuong-10


findings:


  ITEM:

    result: chua-dat


    observation: Bảng cũ

    evidence:

    - Ảnh 1


    - Ảnh 2



  OTHER:
    result: dat


""",
    "có sẵn ý kiến, hướng dẫn": """\
unit: phuong-10
opinion: >-
  Thống nhất với đoàn,
  xin thêm thời gian.   # vẫn là lời
guidance:
  - Hướng dẫn lập sổ # tại chỗ
findings:
  ITEM: {result: chua-dat, observation: Bảng cũ, evidence: [Ảnh 1]} # chốt
  OTHER:
    result: dat # chốt
proposals: []
""",
    "biểu tượng và chữ tổ hợp": """\
unit: phuong-10
findings:
  ITEM:
    result: chua-dat # 😀 họp vui
    observation: Bảng cũ 😀 – “đường dây nóng” … # 👍🏽
    evidence: [Ảnh 😀]
  OTHER:
    result: dat
""",
}
CRLF = ("ghi chú ở mọi chỗ", "lời văn khối giữ dòng trống", "không xuống dòng cuối")
"""Those that come with the line ends of Windows as well."""


def odd_files() -> dict[str, str]:
    """Return the texts by what is odd about them."""
    made = {
        name: text.replace("ITEM", _ITEM).replace("OTHER", _OTHER) for name, text in _FILES.items()
    }
    return made | {f"{name}, CRLF": made[name].replace("\n", "\r\n") for name in CRLF}
