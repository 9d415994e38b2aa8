from openai import OpenAI


class Client:
    def __init__(self, client=None):
        self.client = client or OpenAI()

    def complete(self, text):
        response = self.client.chat.completions.create(
            model="gpt-4o", messages=[{"role": "user", "content": text}]
        )
        tokens = response.usage.total_tokens if response.usage else 0
        return response.choices[0].message.content, tokens


if __name__ == "__main__":
    print(Client().complete("Hi"))
# ---- after ----
from openai import OpenAI


class Client:
    def __init__(self, client=None):
        self.client = client or OpenAI()

    def complete(self, text):
        response = self.client.responses.create(
            model="gpt-4o", input=[{"role": "user", "content": text}]
        )
        tokens = response.usage.total_tokens if response.usage else 0
        return response.output_text, tokens


if __name__ == "__main__":
    print(Client().complete("Hi"))
