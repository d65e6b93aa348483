# Các lệnh: make demo, make test, make lint, make bench; make lock (cập nhật phiên bản).
# Chỉ cần Python từ 3.11 và make. Chọn Python khác: make demo PYTHON=python3.12

PYTHON ?= python3
VENV ?= .venv
PYTEST ?= -n auto
BIN := $(VENV)/bin
DEMO := out/demo
CCHC := $(BIN)/cchc --root $(DEMO)

export PYTHONUTF8 := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

INSTALL := $(BIN)/python -m pip install -qq --require-hashes --only-binary :all:

.PHONY: demo test lint bench lock clean help
.DEFAULT_GOAL := help

help:
	@sed -n '1,2s/^# //p' Makefile

# Đi hết một vòng trên dữ liệu minh họa: kiểm tra tệp, lịch, ghi kết quả, biên bản, báo cáo.
demo: export CCHC_TODAY := 2023-08-15
demo: $(VENV)/.run
	@rm -rf $(DEMO)
	@echo '== cchc init $(DEMO) --sample'
	@$(BIN)/cchc init $(DEMO) --sample
	@echo; echo '== cchc check'
	@$(CCHC) check
	@echo; echo '== cchc schedule        (coi hôm nay là 15/8/2023)'
	@$(CCHC) schedule
	@echo; echo '== cchc record phuong-10 chi-dao.nguoi-dung-dau --result chua-dat …'
	@$(CCHC) record phuong-10 chi-dao.nguoi-dung-dau --result chua-dat \
	  --observation 'Bảng niêm yết ghi số điện thoại đường dây nóng cũ' \
	  --cause 'Chưa cập nhật sau khi thay đổi nhân sự' \
	  --evidence 'Ảnh chụp bảng niêm yết ngày 15/8/2023' \
	  --recommend 'Cập nhật bảng niêm yết' --due 31/8/2023
	@echo; echo '== cchc report bien-ban phuong-2'
	@$(CCHC) report bien-ban phuong-2
	@echo; echo '== cchc report bao-cao-quy quy-2'
	@$(CCHC) report bao-cao-quy quy-2
	@echo; echo 'Văn bản Word ở đây:'
	@ls -1 "$$PWD"/$(DEMO)/out/*.docx | sed 's/^/  /'

test: $(VENV)/.dev
	@$(BIN)/python -m pytest $(PYTEST)

lint: $(VENV)/.dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

bench: $(VENV)/.dev
	@$(BIN)/python benchmarks/every.py

lock: $(VENV)/.dev
	@$(BIN)/python tools/lock.py

clean:
	rm -rf $(VENV) out dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

# Dấu ghi lại đã cài xong; chỉ cài lại khi phiên bản đổi.
$(VENV)/.run: requirements/run.lock pyproject.toml
	@command -v $(PYTHON) >/dev/null || { echo 'Không tìm thấy $(PYTHON); cần Python từ 3.11.'; exit 1; }
	@$(PYTHON) tools/python_fits.py
	@echo 'Đang chuẩn bị $(VENV) …'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(INSTALL) -r requirements/run.lock
	@$(BIN)/python -m pip install -qq --no-build-isolation --no-deps --no-index -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements/dev.lock
	@$(INSTALL) -r requirements/dev.lock
	@touch $@
