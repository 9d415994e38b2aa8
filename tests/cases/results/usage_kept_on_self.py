from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
completion = client.chat.completions.create(model="gpt-4o", messages=messages)
class Meter:
    def __init__(self):
        self.usages = []

    def add(self, usage):
        self.usages.append(usage)

    def total(self):
        return sum(usage.prompt_tokens + usage.completion_tokens for usage in self.usages)


meter = Meter()
meter.add(completion.usage)
print(meter.total())
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
response = client.responses.create(model="gpt-4o", input=messages)
class Meter:
    def __init__(self):
        self.usages = []

    def add(self, usage):
        self.usages.append(usage)

    def total(self):
        return sum(usage.input_tokens + usage.output_tokens for usage in self.usages)


meter = Meter()
meter.add(response.usage)
print(meter.total())
