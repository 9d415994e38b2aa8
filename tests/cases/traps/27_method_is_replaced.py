import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

from openai.resources.chat.completions import Completions

original = Completions.create


def counted(self, **kwargs):
    print("call")
    return original(self, **kwargs)


Completions.create = counted  # manual: intercepted
r = client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": "Hi"}])
print(r.choices[0].message.content)
