from deco import with_client


@with_client
def ask(client, q):
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": q}])
# ---- after ----
from deco import with_client


@with_client
def ask(client, q):
    return client.responses.create(model="gpt-4.1", input=[{"role": "user", "content": q}])
