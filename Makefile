# The course's commands. `make` alone lists them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LAB_ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help lab test lint format notebooks bench screenshots binder lite site class requirements clean

help:
	@echo "make lab           open the course in JupyterLab (LAB_ARGS=\"--no-browser --port 8890\" passes options on)"
	@echo "make test          run every test, in Chromium, Firefox and WebKit where they are (LESSON=05: those of one lesson)"
	@echo "make lint          the layout and the habits of the Python and the JavaScript; make format mends what it can"
	@echo "make notebooks     run all notebooks and normalise what is saved"
	@echo "make bench         measure what the course costs; writes RESULTS.md and PAGES.md in benchmarks"
	@echo "make screenshots   make the README's pictures in a real browser"
	@echo "make site          write the lessons as static pages into build/site"
	@echo "make binder        replay Binder's build without docker, and run three lessons there in a real browser"
	@echo "make lite          build the course with no server at all, for a static host, into build/lite"
	@echo "make class         simulated learners at a real JupyterHub on this machine (LEARNERS=20)"
	@echo "make requirements  resolve the pinned requirements anew"
	@echo "make clean         remove .venv"

$(BIN)/python:
	@$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11))" || { \
	  echo "The course needs Python 3.11 or newer; '$(PYTHON)' is $$($(PYTHON) --version 2>&1). Try: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv $(VENV)

# What JupyterLab reads from its own folders is copied there: a change to it installs the course again.
INSTALLED := $(shell find course_utils/host -name "*.json" -o -path "*labextension*" -type f)

# The stamps make a second call start in seconds: nothing is installed again until a pinned file changes.
$(VENV)/.course: requirements.txt pyproject.toml $(INSTALLED) | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/.test: tests/requirements.txt $(VENV)/.course
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r tests/requirements.txt
	@touch $@

# What comes from npm: KaTeX for the site, axe-core for its check, the browser's Python for the tests.
node_modules/.installed: package.json package-lock.json
	@command -v npm > /dev/null || { echo "This needs Node.js 20 or newer with npm (Debian, Ubuntu: apt-get install nodejs npm)."; exit 1; }
	npm ci --silent --no-audit --no-fund
	@touch $@

lab: $(VENV)/.course
	$(BIN)/jupyter lab $(LAB_ARGS) notebooks/00_start_here.ipynb

# LESSON=05 runs what concerns one lesson.
test: lint
	$(BIN)/python -m pytest $(if $(LESSON),--lesson $(LESSON))

SCRIPTS := "course_utils/**/*.js" "benchmarks/*.js"

lint: $(VENV)/.test node_modules/.installed
	$(BIN)/ruff check --quiet
	$(BIN)/ruff format --check
	node_modules/.bin/prettier --check --log-level warn $(SCRIPTS)

format: $(VENV)/.test node_modules/.installed
	$(BIN)/ruff check --fix --quiet
	$(BIN)/ruff format --quiet
	node_modules/.bin/prettier --write --log-level warn $(SCRIPTS)

notebooks: $(VENV)/.test
	$(BIN)/python -m course_utils.authoring.refresh

bench: $(VENV)/.test node_modules/.installed
	$(BIN)/python -m benchmarks
	$(BIN)/python -m benchmarks.pages

screenshots: $(VENV)/.test
	$(BIN)/python -m course_utils.authoring.screenshots

# COURSE_REPOSITORY=owner/name and COURSE_LITE=https://... give its pages links to Binder and JupyterLite.
site: $(VENV)/.test node_modules/.installed
	$(BIN)/python -m course_utils.authoring.site

binder: $(VENV)/.test
	$(BIN)/python -m course_utils.authoring.binder

lite: $(VENV)/.test node_modules/.installed
	$(BIN)/python -m course_utils.authoring.lite

LEARNERS ?= 20
class: $(VENV)/.test node_modules/.installed
	$(BIN)/python -m benchmarks.classroom --learners $(LEARNERS)

# Pins that still fit stay; `make requirements UPGRADE=--upgrade` takes the newest of everything.
UPGRADE ?=
requirements: | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/python -m course_utils.authoring.requirements $(UPGRADE)

clean:
	rm -rf $(VENV)
