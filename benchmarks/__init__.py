"""What the course costs: slider to pixels, start-up, memory. `make bench` measures it and writes RESULTS.md."""
