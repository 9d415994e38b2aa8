from types import SimpleNamespace

from openai import OpenAI

client = OpenAI()


class Agent:
    def __class_getitem__(cls, name):
        return MADE[name]

    def step(self, task):
        completion = self.ask(task)
        return completion.choices[0].message.content  # manual: result-mixed

    def ask(self, task):
        return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": task}])


class Canned:
    def ask(self, task):
        return SimpleNamespace(choices=[SimpleNamespace(message=SimpleNamespace(content="canned"))])


MADE = {"canned": Canned}


class Quiet(Agent["canned"], Agent):
    pass


print(Agent().step("Hello"), Quiet().step("Hello"))
