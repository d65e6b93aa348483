"""How many units a round came to, in words that fit its kinds, forms and teams."""

from cchc_cli.documents.lines import listed, unstopped
from cchc_cli.documents.round_visits import RoundRecord
from cchc_cli.documents.unit_visits import short_name
from cchc_cli.documents.visits import VisitRecord, periods_of
from cchc_cli.documents.wording import act
from cchc_cli.model.targets import target_states
from cchc_cli.model.times import round_in_sentence
from cchc_cli.model.words import NAMES, VisitForm
from cchc_cli.vietnamese import count, joined, percent, share


def name_after(record: RoundRecord, acted: str) -> str:
    """Return the round's name as it stands behind `acted`, which it may begin with.

    “kết quả kiểm tra” and “đợt kiểm tra tại xã” come to “kết quả kiểm tra tại xã”.
    """
    return record.name.removeprefix(f"đợt {acted} ")


def name_in_title(record: RoundRecord, acted: str) -> str:
    """Return the round's name as it stands behind what was inspected, in a title.

    “…, đợt kiểm tra chéo năm 2026”; a name that says no more than the act is its year.
    """
    rest = name_after(record, acted)
    if rest == record.name or rest.startswith("năm "):
        return f" {rest}"
    return f", {record.name}"


def inspected_words(record: RoundRecord) -> str:
    """Return “đã kiểm tra 02/03 cơ quan, đơn vị theo Kế hoạch (đạt 66,7%), gồm …”.

    A round of surprise visits names no units in advance: there is nothing to be a share of.
    """
    told = _first_words(record.first)
    again = record.again
    if again is not None:
        names = joined(dict.fromkeys(short_name(v) for v in again.planned_held))
        told += f" Phúc tra theo Kế hoạch: {count(again.done)}/{count(again.planned)} cơ quan,"
        told += f" đơn vị{f' ({names})' if names else ''}."
    return told + _cancelled_words(record)


def _first_words(record: RoundRecord) -> str:
    done, planned, held = record.done, record.planned, record.planned_held
    forms = {visit.form for visit in held}
    kinds = {record.request.year.kind_of(visit.visit) for visit in held}
    acted = act(kinds.pop() if len(kinds) == 1 else None, forms.pop() if len(forms) == 1 else None)
    if not held:
        return f"chưa {acted} cơ quan, đơn vị nào theo Kế hoạch."
    if not record.counts_units:
        told = f"{count(len(record.units_held))} cơ quan, đơn vị"
        return f"đã {acted} {told}, gồm {_kinds(record, record.units_held)}{_ways(record)}."
    begun = record.units_held - record.units_done
    of_plan = f"{count(planned)} cơ quan, đơn vị theo Kế hoạch"
    if not done:
        text = f"chưa {acted} xong cơ quan, đơn vị nào trong {of_plan}"
    else:
        text = f"đã {acted} {'xong ' if begun else ''}{count(done)}/{of_plan}"
        text += f" (đạt {percent(share(done, planned))}), gồm {_kinds(record, record.units_done)}"
    if begun:
        text += f"; đã {acted} một phần {count(len(begun))} cơ quan, đơn vị"
        text += f" ({_kinds(record, begun)})"
    return f"{text}{_ways(record)}."


def _cancelled_words(record: RoundRecord) -> str:
    """Return “ Đã hủy 01 cuộc: Phường 2 (giải thể).”; empty if nothing was cancelled."""
    if not record.cancelled:
        return ""
    told: dict[str, None] = {}
    for visit in record.cancelled:
        told[f"{record.waiting_name(visit)} ({unstopped(visit.cancelled or '')})"] = None
    return f" Đã hủy {count(len(record.cancelled))} cuộc: {joined(told)}."


def _ways(record: RoundRecord) -> str:
    """Return “; trong đó trực tiếp 01, qua hồ sơ 02 đơn vị”; empty if all were done alike."""
    numbers: dict[VisitForm, set[str]] = {}
    for visit in record.planned_held:
        numbers.setdefault(visit.form, set()).add(visit.unit.id)
    told = ", ".join(f"{NAMES[f]} {count(len(numbers[f]))}" for f in VisitForm if f in numbers)
    twice = sum(map(len, numbers.values())) - len(set().union(*numbers.values()))
    both = f" ({count(twice)} đơn vị kiểm tra bằng cả hai hình thức)" if twice else ""
    return f"; trong đó {told} đơn vị{both}" if len(numbers) > 1 else ""


def period_words(record: RoundRecord) -> str:
    """Return “ Thời kỳ kiểm tra: …”, of each round by its name if not all have the same."""
    by_period: dict[str, list[str]] = {}
    for each in record.plan.rounds:
        held = [visit for visit in record.held if visit.visit.round == each.id]
        themes = {(t.id, t.period): t for visit in held for t in visit.themes}
        if held:
            name = round_in_sentence(record.plan, each).removesuffix(f" {record.name}")
            by_period.setdefault(periods_of(themes.values(), None), []).append(name)
    one = len(by_period) < 2
    return "".join(
        f" Thời kỳ kiểm tra{'' if one else f' của {joined(names)}'}: {told}."
        for told, names in by_period.items()
        if told
    )


def besides_words(record: RoundRecord) -> str:
    """Return “kiểm tra bổ sung 01 cuộc (Phường 2), phúc tra 02 cuộc (…)”."""
    by_act: dict[str, list[VisitRecord]] = {}
    for visit in record.besides:
        by_act.setdefault(act(record.request.year.kind_of(visit.visit)), []).append(visit)
    return ", ".join(
        f"{acted} {count(len(visits))} cuộc ({joined(short_name(visit) for visit in visits)})"
        for acted, visits in by_act.items()
    )


def waiting_words(record: RoundRecord) -> str:
    """Return “Còn 02 cơ quan, đơn vị chưa kiểm tra, 01 cơ quan, đơn vị chưa phúc tra:”."""
    first, again = record.first, record.again
    told = []
    if first.waiting:
        units = len({visit.unit for visit in first.waiting})
        acted = "phúc tra" if all(map(record.is_again, first.waiting)) else "kiểm tra"
        held = {visit.unit.id for visit in first.planned_held}
        partly = f" hoặc chưa {acted} xong" if held & {v.unit for v in first.waiting} else ""
        told.append(f"{count(units)} cơ quan, đơn vị chưa {acted}{partly}")
    if again is not None and again.waiting:
        units = len({visit.unit for visit in again.waiting})
        told.append(f"{count(units)} cơ quan, đơn vị chưa phúc tra")
    return f" Còn {', '.join(told)}:" if told else ""


def _kinds(record: RoundRecord, wanted: frozenset[str]) -> str:
    """Return “01 cơ quan chuyên môn và 02 Ủy ban nhân dân phường”."""
    units = record.request.workspace.units
    names = {kind.id: kind.name for kind in units.kinds} if units else {}
    numbers: dict[str, int] = {}
    for unit in {v.unit.id: v.unit for v in record.planned_held if v.unit.id in wanted}.values():
        kind = names.get(unit.kind, unit.kind)
        numbers[kind] = numbers.get(kind, 0) + 1
    return joined(f"{count(number)} {name}" for name, number in numbers.items())


def target_lines(record: RoundRecord) -> list[str]:
    """Return how far each target of the plan is on the day of the report, as a list."""
    request = record.request
    return listed(
        f"{state.target.name}: đến nay {count(state.done)} đơn vị, yêu cầu {count(state.needed)}"
        f" đơn vị ({state.target.percent}% của {count(state.target.of)} đơn vị),"
        f" {'đã' if state.reached else 'chưa'} đạt chỉ tiêu"
        for state in target_states(request.workspace, request.year, request.today)
    )
