# make run: the portal with demo registers. make test: every check. `make` alone lists the targets.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
VAR_DIR ?= var
export PORT VAR_DIR

.DEFAULT_GOAL := help
.PHONY: help setup run verder analyse test dekking proof mutatie browser schermen bench clean

help: ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

setup: $(VENV)/.stamp site/static/css/.stamp ## .venv and CSS; what run and test do first

$(VENV)/.stamp: requirements.txt requirements-dev.txt constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 12) and "MijnGemeente heeft Python 3.12 of nieuwer nodig (liefst 3.13); $(PYTHON) is " + sys.version.split()[0])'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt -c constraints.txt
	@touch $@

node_modules/.stamp: package.json package-lock.json
	@command -v npm >/dev/null || { echo "MijnGemeente heeft Node 20 of nieuwer nodig om de CSS te bouwen: https://nodejs.org/"; exit 1; }
	npm ci --silent --no-audit --no-fund --legacy-peer-deps --ignore-scripts
	@touch $@

site/static/css/.stamp: node_modules/.stamp $(shell find site/css themes -name '*.css' -o -name '*.mjs' 2>/dev/null)
	npm run --silent build
	@touch $@

run: setup ## the portal on http://127.0.0.1:8000/ (PORT), with demo registers or REGISTERS=file.yaml
	@exec $(BIN)/python manage.py portaal --port $(PORT) $(if $(REGISTERS),--registers "$(REGISTERS)")

verder: setup ## moves a zaak of the demo on to its next status: ZAAK=<zaaknummer>
	@$(BIN)/python -m zgw.demo verder "$(ZAAK)" $(if $(DEMO_URL),--url "$(DEMO_URL)")

# Semgrep wants other versions of what the portal uses, so it has a .venv of its own. It needs no network.
$(VENV)-semgrep/.stamp: requirements-semgrep.txt constraints-semgrep.txt
	test -x $(VENV)-semgrep/bin/python || $(PYTHON) -m venv $(VENV)-semgrep
	$(VENV)-semgrep/bin/pip install --quiet --disable-pip-version-check -r requirements-semgrep.txt -c constraints-semgrep.txt
	@touch $@

SEMGREP := SEMGREP_SETTINGS_FILE=$(VENV)-semgrep/settings.yml SEMGREP_LOG_FILE=$(VENV)-semgrep/log PATH="$(CURDIR)/$(VENV)-semgrep/bin:$$PATH" \
	semgrep --metrics off --disable-version-check --quiet
ROOMS := home mijnomgeving themes zgw site gunicorn.conf.py manage.py

analyse: setup $(VENV)-semgrep/.stamp ## bandit and our own semgrep rules: unsafe Python, and what only one place may do
	$(BIN)/bandit -c pyproject.toml --quiet --recursive $(ROOMS)
	@$(SEMGREP) --test --config semgrep semgrep/tests
	@$(SEMGREP) --error --config semgrep $(ROOMS)

test: setup browser analyse ## every check that CI runs
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	PYTHONPATH=site:. $(BIN)/lint-imports
	$(BIN)/python manage.py makemigrations --check --dry-run --settings mijngemeente.settings.test
	$(BIN)/pytest -n 2 --dist loadfile --cov --cov-report=term

dekking: setup browser ## which lines, branches and templates the tests leave out; takes half an hour
	$(BIN)/pytest -n 2 --dist loadfile --cov --cov-config=tests/dekking.toml --cov-report=term

proof: setup ## the large figures: faults, mutilated answers, who may see what, forged cookies, races
	@PYTHONPATH=site:. DJANGO_SETTINGS_MODULE=mijngemeente.settings.test $(BIN)/python -m tests.proof

# A Chromium for the journeys: the system's own, else Debian's package, else Playwright's.
browser: setup
	@command -v chromium >/dev/null || command -v google-chrome >/dev/null || \
	if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
		apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-noto-core >/dev/null; \
	else $(BIN)/playwright install chromium; fi

schermen: setup browser ## the pictures of docs/schermen/, taken anew
	$(BIN)/python -m tests.journeys.schermen

# Mutmut brings along what gives gunicorn's processes other names, so it has a .venv of its own.
$(VENV)-mutatie/.stamp: requirements-mutatie.txt requirements-dev.txt constraints.txt
	test -x $(VENV)-mutatie/bin/python || $(PYTHON) -m venv $(VENV)-mutatie
	$(VENV)-mutatie/bin/pip install --quiet --disable-pip-version-check -r requirements-dev.txt -r requirements-mutatie.txt -c constraints.txt
	@touch $@

mutatie: setup $(VENV)-mutatie/.stamp ## breaks the rule of access and the session in 800 ways, and lists what no test noticed
	PATH="$(CURDIR)/$(VENV)-mutatie/bin:$$PATH" mutmut run --max-children 2
	@$(VENV)-mutatie/bin/mutmut results

$(VENV)/.bench: $(VENV)/.stamp requirements-bench.txt
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-bench.txt -c constraints.txt
	@touch $@

bench: setup $(VENV)/.bench ## what pages cost, as tables and a picture; SNEL=1 is quick, SCHRIJF=1 writes docs/prestaties
	@$(BIN)/python -m tests.bench.sessie
	@exec $(BIN)/python -m tests.bench $(if $(SNEL),--snel) $(if $(SCHRIJF),--schrijf)

clean: ## remove what setup and run made
	rm -rf $(VENV) $(VENV)-semgrep $(VENV)-mutatie mutants node_modules site/static/css site/static/fonts $(VAR_DIR)
