# Everything goes through .venv; every target sets up what it needs and is quick the second time.
.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c

VENV := .venv
PYTHON := $(VENV)/bin/python
PIP := $(PYTHON) -m pip --disable-pip-version-check
# The name changes with the lock, so that a checkout that moved on installs again and one that did not never does.
STAMP := $(VENV)/.installed-$(shell cat requirements.lock pyproject.toml | cksum | tr ' ' '-')
TORCH := $(shell sed -n 's/^\# torch==//p' requirements.lock)
CPU_INDEX := https://download.pytorch.org/whl/cpu
AS_ROOT := $(shell [ "$$(id -u)" = 0 ] || echo "sudo -n")

.PHONY: help install serve test test-servers check format bench pictures hooks lock chromium clean

help: ## these lines
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 16

install: $(STAMP) ## set up .venv: locked dependencies, the CPU build of torch

serve: install ## read documents/ and open the chat page on http://127.0.0.1:7860
	@$(VENV)/bin/yesan ingest
	@$(VENV)/bin/yesan serve

test: install chromium ## run the tests, the browser's too
	$(PYTHON) -m pytest

test-servers: install ## run the tests of the stores and of the cluster against PostgreSQL, Chroma and Ray of their own
	@.ci/postgres "$(AS_ROOT)"
	@$(PIP) install --quiet "$$($(PYTHON) -c 'import tomllib; print(tomllib.load(open("pyproject.toml", "rb"))["project"]["optional-dependencies"]["cluster"][0])')"
	timeout 1200 $(PYTHON) -m pytest tests/servers

check: install ## style, types, layers, settings: what a commit must pass
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy
	$(PYTHON) -m mypy tests
	$(VENV)/bin/lint-imports --no-logo
	$(PYTHON) -m pytest -q tests/ground

format: install ## put the code into its form
	$(PYTHON) -m ruff check --fix-only --quiet .
	$(PYTHON) -m ruff format .

pictures: install chromium ## take the pictures of docs/pictures anew
	$(PYTHON) tests/ui/pictures.py

bench: install ## measure speed, memory and growth
	$(PYTHON) -m evals bench

hooks: ## let every commit in this clone run `make check`
	git config core.hooksPath .ci/hooks

lock: install ## write requirements.lock from what .venv holds
	$(PYTHON) .ci/lock.py > requirements.lock.new
	mv requirements.lock.new requirements.lock

clean: ## remove what was built here, .venv and the index too
	rm -rf $(VENV) .yesan build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

$(STAMP): requirements.lock pyproject.toml
	@.ci/venv $(VENV)
	@$(PIP) install --quiet --no-deps -r requirements.lock
	@PIP="$(PIP)" .ci/torch "$(TORCH)" "$(CPU_INDEX)"
	@$(PIP) install --quiet --no-deps --no-build-isolation -e .
	@rm -f $(VENV)/.installed-*
	@touch $@

chromium:
	@.ci/chromium "$(AS_ROOT)"
