"""Where the names that Keras's modules read come from."""

import keras
import tensorflow as tf
from keras import layers, ops

from .checkpoint import restore
from .loader import build_batches, count_batches
from .model import build_network
from .optim import choose_rate
