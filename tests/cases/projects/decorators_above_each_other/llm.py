from openai import OpenAI
from deco import logged, retry

client = OpenAI(max_retries=0)


@logged
@retry(times=2)
def ask(q):
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": q}])
# ---- after ----
from openai import OpenAI
from deco import logged, retry

client = OpenAI(max_retries=0)


@logged
@retry(times=2)
def ask(q):
    return client.responses.create(model="gpt-4.1", input=[{"role": "user", "content": q}])
