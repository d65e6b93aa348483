"""Drawing units by lot in a way that anyone can repeat (bốc thăm lại được)."""

from collections.abc import Collection


def drawn(seed: str, among: Collection[str], number: int) -> tuple[str, ...]:
    """Return the units whose lots come first, the first one first.

    The lot of a unit is the SHA-256 of the seed, a blank and the unit's id, in UTF-8,
    as hexadecimal. It depends neither on the order of the units nor on any program:
    `printf '%s' '0412 xa-an' | sha256sum` tells the lot of xa-an.
    """
    return tuple(sorted(among, key=lambda unit: (_lot(seed, unit), unit))[:number])


def _lot(seed: str, unit: str) -> str:
    # Costly to import, and few plans draw.
    import hashlib

    return hashlib.sha256(f"{seed} {unit}".encode()).hexdigest()
