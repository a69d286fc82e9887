"""The network at other depths, and their comparison."""
