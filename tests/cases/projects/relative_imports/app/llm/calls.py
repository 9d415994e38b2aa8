from ..settings import get_client


def ask(q):
    return get_client().chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": q}])
# ---- after ----
from ..settings import get_client


def ask(q):
    return get_client().responses.create(model="gpt-4.1", input=[{"role": "user", "content": q}])
