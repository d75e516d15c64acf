# Partner Fit: `make serve` to work on it, `make test` before handing it in.
.DEFAULT_GOAL := help
.PHONY: help setup serve build costs engine test bench bench-engine bench-scale bench-pages bench-lighthouse clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-17s %s\n", $$1, $$2 }' Makefile

setup: ## install what is missing
	@scripts/setup

serve: setup ## serve the page at http://127.0.0.1:8080, with reload
	@scripts/serve

build: setup ## build dist/ for any static host, and print its size
	@scripts/build

costs: setup ## build dist/, and print what its modules are made of
	@PARTNER_FIT_COSTS=1 scripts/build

engine: setup ## build pkg/, the scoring for Node and bundlers, and print its size
	@scripts/engine

test: setup ## run every check
	@scripts/test

bench: build engine ## run every bench below
	@scripts/bench

bench-engine: engine ## time the engine beside plain JavaScript
	@scripts/bench engine

bench-scale: build ## time the page with a thousand partners
	@scripts/bench scale

bench-pages: build ## build the peers, measure the page beside them, and draw the chart
	@scripts/bench pages

bench-lighthouse: build ## run Lighthouse on three views, as a phone and as a desktop
	@scripts/bench lighthouse

clean: ## remove what was built; the tools stay
	@rm -rf target dist pkg tests/e2e/node_modules bench/peers/built bench/peers/node_modules bench/peers/*/node_modules bench/peers/yew/target bench/lighthouse/node_modules
