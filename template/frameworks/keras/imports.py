"""Where the names that Keras's modules read come from."""

import keras
import tensorflow as tf
from keras import layers, ops

from .inference import load_network
from .loader import build_batches, count_batches
from .loop import RunFolder
from .model import build_network
from .optim import choose_rate
