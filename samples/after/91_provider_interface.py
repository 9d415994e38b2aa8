from abc import ABC, abstractmethod
from functools import lru_cache

from openai import OpenAI


class Provider(ABC):
    @abstractmethod
    def complete(self, messages, **options): ...


class OpenAIProvider(Provider):
    def __init__(self, model="gpt-4o"):
        self.model = model
        self._client = get_client()

    def complete(self, messages, **options):
        response = self._client.responses.create(model=self.model, input=messages, **options)
        return response.output_text, response.usage


class EchoProvider(Provider):
    def complete(self, messages, **options):
        return messages[-1]["content"], None


@lru_cache
def get_client() -> OpenAI:
    return OpenAI()


class Summarizer:
    def __init__(self, provider: Provider):
        self.provider = provider
        self.spent = 0

    def run(self, text):
        messages = [{"role": "system", "content": "Summarise."}, {"role": "user", "content": text}]
        answer, usage = self.provider.complete(messages, temperature=0.3, max_output_tokens=200)
        if usage is not None:
            self.spent += usage.input_tokens + usage.output_tokens
        return answer.strip()


PROVIDERS = {"openai": OpenAIProvider, "echo": EchoProvider}
for name in PROVIDERS:
    summarizer = Summarizer(PROVIDERS[name]())
    print(name, summarizer.run("The quick brown fox."), summarizer.spent)
