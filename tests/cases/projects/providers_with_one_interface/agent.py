from providers.base import Provider


class Agent:
    def __init__(self, provider: Provider):
        self.provider = provider

    def run(self, q):
        return self.provider.complete([{"role": "user", "content": q}])
