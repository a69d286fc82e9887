"""A network and its training, in Keras 3."""

import os

# TensorFlow tells about its CPU on every start; this leaves warnings and errors.
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
