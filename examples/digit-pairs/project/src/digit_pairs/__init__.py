"""A network and its training, in Keras 3."""

import os

# TensorFlow logs CPU details at every start; this keeps its errors.
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
