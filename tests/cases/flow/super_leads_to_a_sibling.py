from types import SimpleNamespace
from openai import OpenAI

client = OpenAI()


class Base:
    def complete(self, q):
        return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": q}])


class Loud(Base):
    def complete(self, q):
        return super().complete(q).choices[0].message.content.upper()  # manual: result-mixed


class Fake(Base):
    def complete(self, q):
        return SimpleNamespace(choices=[SimpleNamespace(message=SimpleNamespace(content=f"canned {q}"))])


class LoudFake(Loud, Fake):
    pass


print(LoudFake().complete("x"))
print(Loud().complete("x"))
