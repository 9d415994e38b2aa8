from interface import Provider


class Agent:
    def __init__(self, provider: Provider):
        self.provider = provider

    def run(self, q):
        r = self.provider.complete([{"role": "user", "content": q}])
        return r.choices[0].message.content
# ---- after ----
from interface import Provider


class Agent:
    def __init__(self, provider: Provider):
        self.provider = provider

    def run(self, q):
        r = self.provider.complete([{"role": "user", "content": q}])
        return r.output_text
