import importlib

from app.plugins import load
from app.session import Session

session = Session()
for name, run in load().items():
    print(name, run(session, "A long text."))
for name in ("summarize", "translate"):
    print(importlib.import_module("app.plugins." + name).run(session, "A text."))
