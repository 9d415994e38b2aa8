from openai import OpenAI


class Provider:
    def __init__(self):
        self.client = OpenAI()

    def complete(self, messages, **kwargs):
        result = self.client.chat.completions.create(model="gpt-4o", messages=messages, **kwargs)
        return result.choices[0].message.content, result.usage


class Summarizer:
    def __init__(self, provider):
        self.provider = provider

    def run(self, text):
        messages = [{"role": "user", "content": text}]
        answer, usage = self.provider.complete(messages, temperature=0.3, max_tokens=200)
        print(usage.prompt_tokens)
        return answer.strip()


def make():
    return Summarizer(Provider())


if __name__ == "__main__":
    print(make().run("Hi"))
# ---- after ----
from openai import OpenAI


class Provider:
    def __init__(self):
        self.client = OpenAI()

    def complete(self, messages, **kwargs):
        result = self.client.responses.create(model="gpt-4o", input=messages, **kwargs)
        return result.output_text, result.usage


class Summarizer:
    def __init__(self, provider):
        self.provider = provider

    def run(self, text):
        messages = [{"role": "user", "content": text}]
        answer, usage = self.provider.complete(messages, temperature=0.3, max_output_tokens=200)
        print(usage.input_tokens)
        return answer.strip()


def make():
    return Summarizer(Provider())


if __name__ == "__main__":
    print(make().run("Hi"))
