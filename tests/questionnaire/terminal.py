"""Copier in a terminal, with real prompts."""

import os
import re
import sys

import pexpect

ENTER = "\r"
# Enter begins a new line of an answer that has several.
END_OF_LINES = "\x1b\r"
CLEAR_LINE = "\x15"
UP = "\x1b[A"
DOWN = "\x1b[B"
# What moves the cursor or colors the text, and the spaces in between.
DRAWN = r"(?:\x1b\[[0-9;?]*[A-Za-z]|\s)*"


class Terminal:
    """A command of Copier that asks."""

    def __init__(self, command: str, *arguments: str, columns: int = 200) -> None:
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "copier", command, "--trust", *arguments],
            encoding="utf-8",
            dimensions=(40, columns),
            timeout=60,
            # A prompt would wait a second to be told where the cursor is.
            env={**os.environ, "TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1"},
        )
        # `answer` waits until keys are read, and need not wait before each.
        self.child.delaybeforesend = None

    def answer(self, prompt: str, keys: str = ENTER) -> None:
        self.child.expect_exact(prompt)
        # The prompt is drawn, and takes keys from here on.
        self.child.expect_exact("\x1b[?7h")
        self.child.send(keys)

    def see(self, text: str) -> None:
        """Wait for a text, wherever its lines break."""
        letters = "".join(text.split())
        self.child.expect(DRAWN.join(re.escape(letter) for letter in letters))

    def end(self) -> int:
        self.child.expect(pexpect.EOF)
        self.child.close()
        return int(self.child.exitstatus or 0)
