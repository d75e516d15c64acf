# Partner Fit: `make serve` to work on it, `make test` before handing it in.
.DEFAULT_GOAL := help
.PHONY: help setup serve build test clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

setup: ## install what is missing
	@scripts/setup

serve: setup ## serve the page at http://127.0.0.1:8080, with reload
	@scripts/serve

build: setup ## build dist/ for any static host, and print its size
	@scripts/build

test: setup ## run every check
	@scripts/test

clean: ## remove what was built; the tools stay
	@rm -rf target dist tests/e2e/node_modules
