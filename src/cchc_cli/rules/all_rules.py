"""All rules, in one tuple sorted by code."""

from cchc_cli.rules import checklist, finding, plan, schedule
from cchc_cli.rules.rule import Rule

ALL_RULES: tuple[Rule, ...] = tuple(
    sorted(
        (*plan.RULES, *checklist.RULES, *finding.RULES, *schedule.RULES),
        key=lambda rule: rule.code.id,
    )
)
