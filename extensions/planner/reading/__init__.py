"""Read single answers as they come: texts, numbers, lists, yes or no."""
