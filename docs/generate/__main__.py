"""Write the pages of docs/reference: `python -m docs.generate`."""

from . import PAGES, REFERENCE

if __name__ == "__main__":
    for name, page in PAGES.items():
        (REFERENCE / name).write_text(page(), encoding="utf-8")
