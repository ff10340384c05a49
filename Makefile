# Two commands for a newcomer: `make demo` and `make test`. Everything they need is installed into .venv by themselves.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

CHROMIUM ?= $(firstword $(shell command -v chromium chromium-browser google-chrome 2>/dev/null))

.PHONY: demo test browser-test check format evaluate benchmark clean help

help:
	@echo "make demo       lint the sample articles and show what is found"
	@echo "make test       linters, type checker, layer contract and the whole test suite"
	@echo "make browser-test  the served desk in headless Chromium"
	@echo "make evaluate   precision and recall on labelled articles"
	@echo "make benchmark  speed and alignment quality beside peers"
	@echo "make format     rewrite the code in the project's format"

$(STAMP): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $(STAMP)

demo: $(STAMP)
	@$(BIN)/transreview lint samples || test $$? -eq 1

check: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

test: check
	$(BIN)/pytest --numprocesses=2 tests

browser-test: $(STAMP)
	@test -n "$(CHROMIUM)" || { echo "browser-test needs Chromium (Debian's package chromium), or CHROMIUM=path"; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check playwright
	TRANSREVIEW_CHROMIUM=$(CHROMIUM) $(BIN)/pytest tests/web

format: $(STAMP)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

evaluate: $(STAMP)
	$(BIN)/python -m benchmarks.quality
	$(BIN)/python -m benchmarks.precision

benchmark: $(STAMP)
	$(BIN)/python -m benchmarks.alignment
	$(BIN)/python -m benchmarks.desk

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist
