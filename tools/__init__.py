"""What tests, examples, benchmarks and pages share: generate, render, run, learn."""
