"""Vietnamese text of the encodings TCVN3 (.VnTime) and VNI that was taken for Latin-1.

A word is suspected only if it has a sign that Vietnamese does not use, and gives a
well-formed Vietnamese syllable once it is converted: “España” and “Noël” do not.
"""

import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress

import msgspec

_TCVN3 = dict(
    zip(
        "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦",
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
        strict=True,
    )
)
_TONES = dict(zip("ùøûõï", "\u0301\u0300\u0309\u0303\u0323", strict=True))
_ROOF = dict(zip("âáàåãä", ("", *"\u0301\u0300\u0309\u0303\u0323"), strict=True))
_BREVE = dict(zip("êéèúüë", ("", *"\u0301\u0300\u0309\u0303\u0323"), strict=True))
_ALONE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI = {
    **_ALONE,
    **{base + sign: base + mark for base in "aeouy" for sign, mark in _TONES.items()},
    **{base + sign: _ALONE[base] + mark for base in "ôö" for sign, mark in _TONES.items()},
    **{base + sign: base + "\u0302" + mark for base in "aeo" for sign, mark in _ROOF.items()},
    **{"a" + sign: "a\u0306" + mark for sign, mark in _BREVE.items()},
}
_VNI_PART = re.compile("|".join(sorted(_VNI, key=len, reverse=True)) + "|[a-z]")

SIGNS = "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñö÷øûüþ"
"""Characters of such text that Vietnamese in Unicode does not use."""

_SIGN = re.compile(f"[{SIGNS}]")
_WORD = re.compile("[A-Za-z\u00a1-\u024f\u1ea0-\u1ef9]+")
_SYLLABLE = re.compile(
    "(?:ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?[ou]?"
    "(?:a(?:[cmptoiuy]|n[gh]?|ch)?|ă(?:[cmpt]|ng?)?|â(?:[cmptuy]|ng?)?|e(?:[cmpto]|ng?)?"
    "|ê(?:[cmptu]|n[gh]?|ch)?|[iy](?:[mptau]|nh?|ch)?|[iy]ê(?:[cmptu]|ng?)"
    "|o(?:[cmpti]|ng?)?|ô(?:[cmpti]|ng?)?|ơ[mpti]?n?|u(?:[cmptaiy]|ng?)?"
    "|uô(?:[cmti]|ng?)|ư(?:[ctaimu]|ng)?|ươ(?:[cmptiu]|ng?))"
)
_MARKS = "\u0300\u0301\u0303\u0309\u0323"


class LegacyWord(msgspec.Struct, frozen=True):
    """A word in an old encoding: where it begins, as it stands there, as it was meant."""

    start: int
    word: str
    meant: str
    encoding: str


def legacy_word(text: str) -> LegacyWord | None:
    """Return the first word of the text that is in an old encoding, if the text is.

    One word is enough if a letter gives it away, or the soft hyphen that is ư: within a
    syllable nobody hyphenates. Signs such as · and µ have other uses, so of them three
    different words are needed.
    """
    if not _SIGN.search(text):
        return None
    found = list(_suspects(text))
    best = max(("TCVN3", "VNI"), key=lambda name: sum(f.encoding == name for f in found))
    of_best = [f for f in found if f.encoding == best]
    signs = {sign for each in of_best for sign in _SIGN.findall(each.word)}
    sure = any((c.isalpha() and c not in "ªµ") or c == "\u00ad" for c in signs)
    return of_best[0] if sure or len({f.word for f in of_best}) > 2 else None


# UTF-8 opened as Windows-1252: each letter became two or three signs.
_LETTERS = set("àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ")
_REST = bytes(i for i in range(0x80, 0xC0) if i not in b"\x81\x8d\x8f\x90\x9d").decode("cp1252")
_MISREAD = re.compile(f"[Ã-Æ][{_REST}]|á[º»][{_REST}]")
_AROUND = re.compile(f"(?:{_MISREAD.pattern}|[A-Za-z])+")


def misread_word(text: str) -> LegacyWord | None:
    """Return the first word that was UTF-8 and was opened as Windows-1252; None if none is.

    A capital Ã before a sign of its own occurs, so one pair is not enough.
    """
    if len(_MISREAD.findall(text)) <= 1:
        return None
    for match in _AROUND.finditer(text):
        if not _MISREAD.search(match[0]):
            continue
        with suppress(UnicodeError):
            meant = match[0].encode("cp1252").decode("utf-8")
            if _LETTERS & set(meant.lower()):
                return LegacyWord(match.start(), match[0], meant, "UTF-8")
    return None


def _suspects(text: str) -> Iterator[LegacyWord]:
    for match in _WORD.finditer(text):
        word = match[0]
        if not _SIGN.search(word) or not re.search("[A-Za-z]", word) or max(word) > "\u00ff":
            continue
        for encoding, convert in (("TCVN3", _from_tcvn3), ("VNI", _from_vni)):
            meant = convert(word)
            if meant and _is_syllable(meant.lower()):
                yield LegacyWord(match.start(), word, meant, encoding)


def _from_tcvn3(word: str) -> str:
    return "".join(_TCVN3.get(c, c if c.isascii() else "?") for c in word)


def _from_vni(word: str) -> str:
    """Return the word converted; its case is lost but for the first letter."""
    lower = word.lower()
    parts = _VNI_PART.findall(lower)
    if "".join(parts) != lower:
        return ""
    meant = unicodedata.normalize("NFC", "".join(_VNI.get(part, part) for part in parts))
    if word.isupper():
        return meant.upper()
    return meant[:1].upper() + meant[1:] if word[:1].isupper() else meant


def _is_syllable(word: str) -> bool:
    marks = unicodedata.normalize("NFD", word)
    tones = [c for c in marks if c in _MARKS]
    bare = unicodedata.normalize("NFC", "".join(c for c in marks if c not in _MARKS))
    if len(tones) > 1 or not _SYLLABLE.fullmatch(bare):
        return False
    # A syllable that ends in a stop has one of two tones.
    return not bare.endswith(("c", "ch", "p", "t")) or tones in (["\u0301"], ["\u0323"])
