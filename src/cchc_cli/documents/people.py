"""Who took part in a visit, as sentences, and who signs its minutes."""

from collections.abc import Iterable, Sequence

from cchc_cli.documents.document import Context
from cchc_cli.documents.letterhead import THREE_SIGNERS_MM, signer_fields
from cchc_cli.documents.lines import DOTS, listed, unstopped
from cchc_cli.documents.wording import team_word
from cchc_cli.model.inspection import Attendance, Person, TeamPresence, UnitPresence
from cchc_cli.model.members import Member
from cchc_cli.model.papers import Signer
from cchc_cli.model.plan import Seat, Team
from cchc_cli.model.round_teams import seats_of
from cchc_cli.model.words import NAMES, Role
from cchc_cli.model.workspace import Year


def role_name(team: Team, role: Role) -> str:
    """Return what the team calls the role; what the plan does not say follows Đoàn or Tổ."""
    word = team_word(team)
    usual = {
        Role.HEAD: "Tổ trưởng" if word == "Tổ" else f"Trưởng {word.lower()}",
        Role.DEPUTY: "Tổ phó" if word == "Tổ" else f"Phó Trưởng {word.lower()}",
        Role.SECRETARY: "Thư ký",
        Role.MEMBER: "Thành viên",
    }
    return team.roles.get(role, usual[role])


def role_in(team: Team, role: Role) -> str:
    """Return the role with the team that it is in: “Tổ trưởng Tổ kiểm tra số 1”."""
    name, word = role_name(team, role), team_word(team)
    # “Trưởng đoàn” of “Đoàn kiểm tra số 1” is “Trưởng Đoàn kiểm tra số 1”.
    own = name.removesuffix(f" {word.lower()}").removesuffix(f" {word}")
    return f"{own} {team.called}"


def address_of(person: Member | Person | UnitPresence | None) -> str:
    """Return a person with `Ông` or `Bà`; dots for one whose name is not known."""
    if person is None:
        return DOTS
    return f"{NAMES[person.honorific]} {person.name}" if person.honorific else person.name


class Presence:
    """Who came to a visit or a meeting, joined with the team's seats and the people in them."""

    def __init__(self, year: Year, teams: Sequence[Team], attendance: Attendance) -> None:
        """Look up everyone once; who comes from another team of the plan has his title, too."""
        self._year, self._team = year, teams[0]
        self._several = len(teams) > 1
        self._seats = seats_of(teams)
        self._others = seats_of(year.plan.teams if year.plan else ())
        self._rows = attendance.team
        self._unit = attendance.unit

    def _title(self, row: TeamPresence) -> str:
        person, found = self._year.person(row.member), self._found(row)
        if person is not None and person.title:
            return person.title
        return found[1].title if found else DOTS

    def _found(self, row: TeamPresence) -> tuple[Team, Seat] | None:
        return self._seats.get(row.member) or self._others.get(row.member)

    def _role(self, row: TeamPresence) -> str:
        """Return the role in the team; of which team, where there are several."""
        found = self._found(row)
        if found is None:
            return ""
        team, seat = found
        alone = not self._several and team.id == self._team.id
        return role_name(team, seat.role) if alone else role_in(team, seat.role)

    def _seat_role(self, row: TeamPresence) -> Role | None:
        """Return the role in the teams themselves: a guest's head does not preside."""
        found = self._seats.get(row.member)
        return found[1].role if found else None

    def _with_role(self, row: TeamPresence) -> str:
        return ", ".join(part for part in (self._named(row), self._role(row)) if part)

    def _named(self, row: TeamPresence) -> str:
        """Return name and title, as “Ông Nguyễn Văn A, Trưởng phòng Nội vụ”."""
        return f"{address_of(self._year.person(row.member))}, {self._title(row)}"

    def _takes_minutes(self, row: TeamPresence) -> bool:
        """Whether the row names the secretary: said for this visit, else for the year."""
        if any(each.secretary for each in self._rows):
            return row.secretary
        person = self._year.person(row.member)
        appointed = person is not None and person.secretary
        return appointed or self._is_secretary(row)

    def _is_secretary(self, row: TeamPresence) -> bool:
        return self._seat_role(row) == Role.SECRETARY

    def present(self) -> list[str]:
        """Return the members who came, then those who stood in for others."""
        found = []
        for row in self._rows:
            if row.absent is None:
                also = self._takes_minutes(row) and not self._is_secretary(row)
                secretary = role_name(self._team, Role.SECRETARY)
                found.append(self._with_role(row) + (f", kiêm {secretary}" if also else ""))
        for row in self._rows:
            if row.replaced_by is not None:
                instead = address_of(self._year.person(row.member))
                found.append(f"{person_words(row.replaced_by)}, dự thay {lower_address(instead)}")
        return listed(found) or [DOTS]

    def absent(self) -> list[str]:
        """Return the members who did not come, with reason and replacement."""
        found = []
        for row in self._rows:
            if row.absent is not None:
                stand_in = (
                    f"người dự thay: {lower_address(person_words(row.replaced_by))}"
                    if row.replaced_by
                    else "không có người dự thay"
                )
                reason = unstopped(row.absent)
                reason = reason[:1].lower() + reason[1:]
                found.append(f"{self._with_role(row)} (lý do: {reason}; {stand_in})")
        return listed(found)

    def unit(self) -> list[str]:
        """Return the people of the inspected unit."""
        return listed(f"{address_of(each)}, {each.title}" for each in self._unit) or [DOTS]

    def _chair_row(self) -> TeamPresence | None:
        came = [row for row in self._rows if row.absent is None]
        named = [row for row in came if row.chair]
        by_role = [
            row for role in (Role.HEAD, Role.DEPUTY) for row in came if self._seat_role(row) == role
        ]
        return next(iter(named + by_role), None)

    def chair(self) -> str:
        """Return who presided: the one named, else the head, else a deputy."""
        row = self._chair_row()
        return DOTS if row is None else self._with_role(row)

    def secretary(self) -> str:
        """Return who took the minutes; dots if nobody who came is named."""
        row = self._secretary_row()
        return DOTS if row is None else self._named(row)

    def _secretary_row(self) -> TeamPresence | None:
        came = [row for row in self._rows if row.absent is None]
        return next((row for row in came if self._takes_minutes(row)), None)

    def signers(self, acted: str = "kiểm tra") -> Context:
        """Return secretary, unit and head, from left to right; `acted` is what was done there.

        Mẫu 1.9 has the secretary left and the chair right; the unit between them is
        practice. The office of the head stands above the name (II.7.c).
        """
        secretary = self._secretary_row()
        unit = next((each for each in self._unit if each.represents), None)
        signing = {
            "secretary": Signer(
                lines=(role_name(self._team, Role.SECRETARY),),
                name=self._name(secretary) if secretary else None,
            ),
            "unit": Signer(
                lines=("Đại diện đơn vị", f"được {acted}"),
                office=unit.title if unit else None,
                name=unit.name if unit else None,
            ),
            "head": self._head(),
        }
        return {name: signer_fields(each, THREE_SIGNERS_MM) for name, each in signing.items()}

    def meeting_signers(self) -> Context:
        """Return secretary and chair of a meeting, from left to right (Mẫu 1.9)."""
        secretary, chair = self._secretary_row(), self._chair_row()
        return {
            "secretary": signer_fields(
                Signer(lines=("Thư ký",), name=self._name(secretary) if secretary else None)
            ),
            "chair": signer_fields(
                Signer(lines=("Chủ trì",), name=self._name(chair) if chair else None)
            ),
        }

    def speaker(self, seat: str) -> str:
        """Return name and title of whoever sits there, as at the head of what he said."""
        return self._named(TeamPresence(member=seat))

    def _name(self, row: TeamPresence) -> str | None:
        person = self._year.person(row.member)
        return person.name if person else None

    def _head(self) -> Signer:
        """Return the chair as signer; a deputy signs for the head (KT.)."""
        row = self._chair_row()
        head = role_name(self._team, Role.HEAD)
        if row is None:
            return Signer(lines=(head,))
        role = self._seat_role(row)
        lines: tuple[str, ...] = (head,)
        if role is not None and role != Role.HEAD:
            lines = (f"KT. {head}", role_name(self._team, role))
        return Signer(lines=lines, office=self._title(row), name=self._name(row))


def guests(people: Iterable[Person]) -> list[str]:
    """Return people from outside the team, as a list."""
    return listed(person_words(each) for each in people)


def person_words(person: Person) -> str:
    """Return someone from outside the team with his title."""
    return f"{address_of(person)}, {person.title}" if person.title else address_of(person)


def lower_address(words: str) -> str:
    """Return “ông Nguyễn Văn A” for “Ông Nguyễn Văn A”, as inside a sentence."""
    return words[:1].lower() + words[1:] if words.startswith(("Ông ", "Bà ")) else words
