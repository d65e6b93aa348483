"""Who signs for an issuer when its letterhead does not say: by what kind of body it is."""

from cchc_cli.model.papers import Signer
from cchc_cli.vietnamese import fold

_COLLECTIVE = {
    "uy ban nhan dan": ("TM. Ủy ban nhân dân", "Chủ tịch"),
    "ubnd": ("TM. Ủy ban nhân dân", "Chủ tịch"),
    "hoi dong nhan dan": ("TM. Hội đồng nhân dân", "Chủ tịch"),
    "ban chi dao": ("TM. Ban Chỉ đạo", "Trưởng ban"),
}
"""Bodies that decide together: the head signs on their behalf (Nghị định 30, Điều 13.2)."""

_HEADS = {
    "chu tich": "Chủ tịch",
    "chi cuc": "Chi cục trưởng",
    "cuc": "Cục trưởng",
    "vu": "Vụ trưởng",
    "bo": "Bộ trưởng",
    "so": "Giám đốc",
    "phong": "Trưởng phòng",
    "van phong": "Chánh Văn phòng",
    "thanh tra": "Chánh Thanh tra",
    "trung tam": "Giám đốc",
    "ban": "Trưởng ban",
    "doan": "Trưởng đoàn",
    "to": "Tổ trưởng",
}


def usual_signer(issuer: str) -> Signer:
    """Return the head of the issuer as signer, without a name: who that is, nobody wrote."""
    name = f"{fold(issuer)} "
    for start, lines in _COLLECTIVE.items():
        if name.startswith(f"{start} "):
            return Signer(lines=lines)
    for start, head in _HEADS.items():
        if name.startswith(f"{start} "):
            return Signer(lines=(head,))
    return Signer(lines=("Thủ trưởng cơ quan",))
