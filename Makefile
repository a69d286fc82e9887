PYTHON ?= python3.11
VENV ?= .venv
BIN := $(VENV)/bin
DEMO := build/demo

# A busy machine otherwise spends its time in threads that wait for each other.
export OMP_WAIT_POLICY := PASSIVE
export OMP_NUM_THREADS := 1

.PHONY: demo test test-wide

demo: $(VENV)/.demo
	rm -rf $(DEMO)
	$(BIN)/copier copy --quiet --trust --defaults --vcs-ref HEAD . $(DEMO)
	cd $(DEMO) && PYTHONPATH=src $(abspath $(BIN))/python -m digit_reader.train --run runs/demo
	@echo "the project: $(DEMO), its learning curves: $(DEMO)/runs/demo/curves.png"

test: $(VENV)/.test
	$(BIN)/ruff check extensions tests tools benchmarks docs examples
	$(BIN)/ruff format --check extensions tests tools benchmarks docs examples
	$(BIN)/mypy
	$(BIN)/python -m pytest

test-wide: $(VENV)/.test
	$(BIN)/python -m pytest -m "wide or not wide" tests/projects/matrix

$(VENV)/.demo: requirements-demo.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet -r $<
	touch $@

$(VENV)/.test: requirements-dev.txt requirements-demo.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet -r $<
	touch $@
