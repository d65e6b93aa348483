"""The git hook that checks a workspace before each commit: its text, and whose a hook is."""

import shlex

from cchc_cli.vietnamese import slug

NAME = "pre-commit"
_MARK = "# cchc: kiểm tra tệp trước mỗi lần commit. Gỡ: cchc hooks uninstall"
_FOLDER = "folder="

_SCRIPT = """\
#!/bin/sh
{mark}
{folder}
python={python}

# Kiểm tra đúng bản sắp commit, tức là phần đã git add, không phải tệp còn đang sửa.
staged="$(git rev-parse --absolute-git-dir)/cchc-check" || exit 1
trap 'rm -rf "$staged"' EXIT
rm -rf "$staged"
git --literal-pathspecs ls-files -z -- "$folder/plans" "$folder/checklists" |
  git checkout-index -z --stdin --prefix="$staged/" || exit 1

# Một kho hooks dùng chung cho nhiều kho git: kho này không có thư mục làm việc đó.
[ -d "$staged/$folder/plans" ] || exit 0

if [ -x "$python" ] && "$python" -P -c 'import cchc_cli' 2>/dev/null; then
  "$python" -P -X utf8 -m cchc_cli --root "$staged/$folder" check
elif command -v cchc >/dev/null 2>&1; then
  cchc --root "$staged/$folder" check
else
  echo 'cchc: không tìm thấy công cụ để kiểm tra tệp trước khi commit.' >&2
  echo 'gợi ý: cài lại cchc rồi chạy: cchc hooks install' >&2
  exit 1
fi
status=$?
if [ "$status" -ne 0 ]; then
  echo 'cchc: chưa commit vì còn lỗi ở trên, trong bản sắp commit (đã git add).' >&2
  echo 'gợi ý: sửa, git add rồi commit lại; bỏ qua một lần: git commit --no-verify' >&2
fi
exit "$status"
"""


def script(folder: str, python: str) -> str:
    """Return the hook for the shell that git brings along, also on Windows.

    Args:
        folder: The workspace from the top of the repository, with forward slashes.
        python: The interpreter to try first, with forward slashes.
    """
    return _SCRIPT.format(
        mark=_MARK, folder=_FOLDER + shlex.quote(folder), python=shlex.quote(python)
    )


def is_ours(text: str) -> bool:
    """Return whether this tool wrote the hook."""
    return text.partition("\n")[2].startswith(_MARK)


def folder_of(text: str) -> str:
    """Return the workspace that a hook of ours checks."""
    lines = (line for line in text.split("\n") if line.startswith(_FOLDER))
    return "".join(shlex.split(next(lines, "")[len(_FOLDER) :]))


def beside(folder: str) -> str:
    """Return the name under which our script stands beside a hook of someone else."""
    return f"{NAME}-cchc-{slug(folder)}".rstrip("-")


def line_to_add(folder: str) -> str:
    """Return the line by which a hook of someone else runs our script beside it."""
    return f'"$(git rev-parse --git-path hooks/{beside(folder)})" || exit 1'
