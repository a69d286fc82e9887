"""The network at other depths, and a comparison of them."""
