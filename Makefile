# Everything runs in .venv, made from Python 3.11 or newer with the versions in constraints.txt.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
# Of what runs the program, without the developers' tools.
WHOLE := $(VENV)/.runs
# Of what runs the demo: not what compiles the search kernels, which a small library goes without
# and which is as large as half of the rest, and no PostgreSQL.
DEMO := $(VENV)/.runs-demo
NOT_FOR_DEMO := llvmlite|numba|psycopg|psycopg-binary
# As many at once as there are processors; who runs out of tests takes some of another's.
PYTEST := $(BIN)/python -m pytest --numprocesses auto --dist worksteal

.DEFAULT_GOAL := help
.PHONY: help demo install test check lint languages catalogues docs dist format bench clean

help: ## list what there is to make
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 12

demo: $(DEMO) ## try it: sample articles in, then ask
	@$(BIN)/quoth demo

install: $(WHOLE) ## install all that runs the bot, to use it for real

test: $(STAMP) ## run the whole test suite
	$(PYTEST)

check: lint docs ## what CI runs: lint, docs, and the tests with the coverage gate
	$(PYTEST) --hypothesis-profile=thorough --cov --cov-report=term

lint: languages catalogues ## form, types, layers, dependencies, language files, JavaScript, what is packed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry bot index
	$(BIN)/oxlint --deny-warnings bot/emulator/web/static
	@# It compares with what git knows; a source distribution has no git.
	if [ -e .git ]; then $(BIN)/check-manifest --no-build-isolation; fi

languages: $(STAMP) ## say what is wrong with a language file: FOLDER=... checks others than our own
	$(BIN)/python -m index.languages $(FOLDER)

catalogues: ## check the translations with gettext's msgfmt
	@if command -v msgfmt >/dev/null; then \
		for one in bot/i18n/locale/*.po; do msgfmt --check -o /dev/null $$one 2>&1 | grep -v warning: && exit 1; done; true; \
	else echo "msgfmt is not there (gettext): it does not check the translations"; [ "$$CI" != true ]; fi

docs: $(STAMP) ## build the documentation into site/; a dead link fails
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict

dist: $(STAMP) ## build dist/: the source distribution, and a wheel from it, the same at every build
	$(BIN)/python -m bench.distribution

bench: $(STAMP) ## measure the index beside other engines, 100,000 passages each
	PIP_CONSTRAINT=constraints.txt $(BIN)/python -m pip install --quiet --editable '.[bench]'
	$(BIN)/python -m bench

format: $(STAMP) ## put the code into its form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean: ## remove what was made
	rm -rf $(VENV) .nox build dist site *.egg-info
	rm -rf .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

$(STAMP): pyproject.toml constraints.txt
	test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	PIP_CONSTRAINT=constraints.txt $(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $(STAMP) $(WHOLE) $(DEMO)

$(WHOLE): pyproject.toml constraints.txt
	test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	PIP_CONSTRAINT=constraints.txt $(BIN)/python -m pip install --disable-pip-version-check --editable .
	touch $(WHOLE) $(DEMO)

$(DEMO): pyproject.toml deploy/requirements.txt
	@echo "Installing Quoth into $(VENV), once:"
	@test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	@awk '/^[A-Za-z]/ { left_out = /^($(NOT_FOR_DEMO))==/ } !left_out' deploy/requirements.txt > $(VENV)/demo.txt
	@$(BIN)/python -m pip install --disable-pip-version-check --no-compile --no-deps --require-hashes --requirement $(VENV)/demo.txt
	@$(BIN)/python -m pip install --disable-pip-version-check --no-compile --no-deps --editable .
	@touch $(DEMO)
