"""What must hold between a year's folder and the plan in it."""

from collections.abc import Iterator

from cchc_cli.model.workspace import Year
from cchc_cli.rules.days import named_year
from cchc_cli.rules.plan import plans
from cchc_cli.rules.rule import ERROR, Problem, Workspace, at, rule


@rule("CCHC322", ERROR, "năm của kế hoạch khác tên thư mục")
def a_plan_stands_in_its_year(workspace: Workspace) -> Iterator[Problem]:
    """Thư mục plans/<năm>/ mở đầu bằng năm nào thì `year` trong plan.yaml là năm ấy.

    Vì sao: thường do chép thư mục năm trước sang mà quên sửa; mọi mốc của đợt (quý, tháng)
    sẽ tính theo năm cũ.

    Sửa thế nào: sửa `year`, hoặc đổi tên thư mục.

    Căn cứ: quy ước của công cụ.
    """
    for year, plan, path in plans(workspace):
        named = named_year(year)
        if named and named != plan.year:
            message = f"kế hoạch ghi năm {plan.year} nhưng đứng trong thư mục plans/{year.id}/"
            yield Problem(at(path, "year"), message, f"sửa thành year: {named}, hoặc đổi thư mục")


@rule("CCHC323", ERROR, "thư mục năm chưa có kế hoạch")
def a_year_has_a_plan(workspace: Workspace) -> Iterator[Problem]:
    """Thư mục plans/<năm>/ có lịch, kết quả kiểm tra thì phải có plan.yaml.

    Vì sao: không có kế hoạch thì không biết đợt, đoàn, nội dung nào; lịch và kết quả trong
    thư mục không được kiểm tra gì.

    Sửa thế nào: tạo plan.yaml (cchc init làm sẵn), hoặc chuyển các tệp về đúng thư mục.

    Căn cứ: quy ước của công cụ.
    """
    for year in workspace.years.values():
        plan = year.path("plan.yaml")
        path = next(_files(year), "")
        if year.plan is None and path and workspace.whole(plan):
            message = f"thư mục plans/{year.id}/ chưa có tệp plan.yaml"
            hint = "tạo kế hoạch của năm, hoặc chuyển các tệp về đúng thư mục"
            yield Problem(at(path), message, hint, ("",))


def _files(year: Year) -> Iterator[str]:
    named = {
        **{"schedule": year.schedule, "members": year.members, "documents": year.papers},
        **{"meetings": year.meetings, "self-inspections": year.self_inspections},
    }
    yield from (year.path(f"{name}.yaml") for name, file in named.items() if file is not None)
    yield from map(year.inspection_path, sorted(year.inspections))


RULES = (a_plan_stands_in_its_year, a_year_has_a_plan)
