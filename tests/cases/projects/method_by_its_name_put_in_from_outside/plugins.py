from types import SimpleNamespace

from desk import Desk


def canned(self, text):
    return SimpleNamespace(choices=[SimpleNamespace(message=SimpleNamespace(content="canned"))])


def install():
    Desk.do_later = canned
