# The oldest Python that runs: every version in constraints.txt has wheels for it. Each is
# tried, for a command on the path may be a shim that fails.
PYENV := $(wildcard $(HOME)/.pyenv/versions/3.*/bin)
PYTHONS := python3.11 python3.12 python3.13 python3.14 python3 python $(PYENV:=/python3)
SUITABLE := -c "import ensurepip, sys; sys.exit(sys.version_info < (3, 11))"
PYTHON ?= $(shell for name in $(PYTHONS); do \
	$$name $(SUITABLE) 2>/dev/null && echo $$name && break; done)
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
DEMO := build/demo
# What needs no framework: tox runs it, on each Python that is at hand.
FAST := tests/planner tests/questionnaire tests/snippets

# A busy machine otherwise spends its time in threads that wait for each other.
export OMP_WAIT_POLICY := PASSIVE
export OMP_NUM_THREADS := 1
# Where tox looks for Pythons.
export PATH := $(PATH):$(subst $() ,:,$(PYENV))

.PHONY: demo test test-fast test-wide

demo: $(VENV)/.demo
	rm -rf $(DEMO)
	$(BIN)/copier copy --quiet --trust --defaults --vcs-ref HEAD . $(DEMO)
	cd $(DEMO) && PYTHONPATH=src $(abspath $(BIN))/python -m digit_reader train --run runs/demo
	@echo "the project: $(DEMO), its learning curves: $(DEMO)/runs/demo/curves.png"

test: $(VENV)/.test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/tox run
	$(BIN)/python -m pytest $(FAST:%=--ignore=%)

test-fast: $(VENV)/.test
	$(BIN)/tox run

test-wide: $(VENV)/.test
	$(BIN)/python -m pytest -m "wide or not wide" tests/projects/matrix

# What the group of that name in pyproject.toml needs; a new venv's pip may know no groups.
$(VENV)/.%: pyproject.toml constraints.txt $(BIN)/python
	$(PIP) --constraint constraints.txt --upgrade pip
	$(PIP) --constraint constraints.txt --group $*
	touch $@

$(BIN)/python:
	@$(or $(PYTHON),false) $(SUITABLE) 2>/dev/null || { echo >&2 \
	"This needs Python 3.11 or newer with its venv module, and" \
	"$(if $(PYTHON),$(PYTHON) is not that,none was found)." \
	"Name one: make PYTHON=/path/to/python3.11"; exit 1; }
	$(PYTHON) -m venv $(VENV)
