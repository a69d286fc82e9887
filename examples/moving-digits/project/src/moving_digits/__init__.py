"""A network and its training, in Keras 3."""

import os

# TensorFlow logs details of the CPU at every start; this keeps warnings and errors.
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
