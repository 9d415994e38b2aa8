from types import SimpleNamespace
from openai import OpenAI

client = OpenAI()


class Root:
    def complete(self, q):
        return SimpleNamespace(choices=[SimpleNamespace(message=SimpleNamespace(content=f"canned {q}"))])


class Left(Root):
    pass


class Right:
    def complete(self, q):
        return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": q}])


class Both(Left, Right):
    pass


print(Both().complete("x").choices[0].message.content)
print(Right().complete("x").choices[0].message.content)
# ---- after ----
from types import SimpleNamespace
from openai import OpenAI

client = OpenAI()


class Root:
    def complete(self, q):
        return SimpleNamespace(choices=[SimpleNamespace(message=SimpleNamespace(content=f"canned {q}"))])


class Left(Root):
    pass


class Right:
    def complete(self, q):
        return client.responses.create(model="gpt-4.1", input=[{"role": "user", "content": q}])


class Both(Left, Right):
    pass


print(Both().complete("x").choices[0].message.content)
print(Right().complete("x").output_text)
