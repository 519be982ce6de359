# Everything from a bare checkout: git, make and Python 3.11 to 3.13 are all that is assumed.
#   make site   the knowledge base and its website
#   make test   all tests
#   make help   the rest

PYTHON ?= $(firstword $(foreach name,python3.12 python3.13 python3.11 python3,$(shell $(name) -c \
	'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null && echo $(name))))
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
ADDRESS ?= 127.0.0.1:8000

# MkDocs and Material print a notice about their successors on every build.
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true
export PIP_DISABLE_PIP_VERSION_CHECK := 1

PEERS := .cache/peers

.DEFAULT_GOAL := help
.PHONY: site extract serve test evaluate bench lint types format lock browser language-server clean help

site: extract ## Extract, check and build the website into site/
	@$(BIN)/cuttings check
	@$(BIN)/mkdocs build --strict # not --quiet, which would silence the warnings that are to fail it
	@echo "The site is in site/. Open it with: $(BIN)/python -m http.server --directory site  (then http://localhost:8000/)"

extract: $(READY) ## Read seeds/ and bring kb/ up to date
	@$(BIN)/cuttings extract

serve: extract ## Preview with live reload on edits in kb/ and docs/
	@$(BIN)/mkdocs serve --dev-addr $(ADDRESS)

test: $(READY) browser language-server ## Run all tests
	@$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile

evaluate: $(READY) ## Measure finding against tests/gold, and against GOLD=other folders of gold
	@for gold in tests/gold/five tests/gold/unseen $(GOLD); do \
		echo; echo "$$gold"; $(BIN)/cuttings evaluate $$gold || exit 1; done

bench: $(READY) $(PEERS)/ready ## Measure speed and size against their goals, into docs/performance.md
	@PYTHONPATH=. $(BIN)/python -m tests.bench --record

lint: $(READY) ## Check style
	@$(BIN)/ruff check scripts tests
	@$(BIN)/ruff format --check scripts tests

types: $(READY) ## Check types, strictly
	@$(BIN)/mypy

format: $(READY) ## Bring the code into the common form
	@$(BIN)/ruff check --fix scripts tests
	@$(BIN)/ruff format scripts tests

lock: $(READY) ## Resolve the dependencies of pyproject.toml anew into requirements.lock
	@$(BIN)/pip install --quiet uv
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --all-extras \
		--custom-compile-command "make lock" --output-file requirements.lock pyproject.toml
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--custom-compile-command "make lock" --output-file tests/bench/peers.lock tests/bench/peers.in

browser: $(READY) ## Install Chromium for the browser tests, unless there is one
	@sh scripts/install-browser.sh $(BIN)/playwright

language-server: ## Install the language server for the tests of editors, if there is Node.js
	@sh scripts/install-language-server.sh .cache/language-server

clean: ## Remove what can be made again
	rm -rf $(VENV) site scripts/cuttings/site/assets/vendor .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis

help: ## List these targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | awk -F '\t' '{printf "  make %-16s %s\n", $$1, $$2}'

$(READY): requirements.lock pyproject.toml scripts/vendor/libraries.yml
	@test -n "$(PYTHON)" || { echo "make: needs Python 3.11, 3.12 or 3.13; name it with: make PYTHON=/path/to/python3" >&2; exit 1; }
	@test -x $(BIN)/pip || $(PYTHON) -m venv $(VENV)
	@echo "Installing the dependencies of requirements.lock into $(VENV) (once)"
	@$(BIN)/pip install --quiet --require-hashes --requirement requirements.lock
	@$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	@$(BIN)/python scripts/vendor/fetch.py
	@touch $@

$(PEERS)/ready: tests/bench/peers.lock
	@test -x $(PEERS)/bin/pip || $(PYTHON) -m venv $(PEERS)
	@echo "Installing what the benchmarks compare with into $(PEERS) (once)"
	@$(PEERS)/bin/pip install --quiet --require-hashes --requirement $<
	@touch $@
