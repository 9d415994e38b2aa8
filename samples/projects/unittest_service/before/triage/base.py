from openai import OpenAI


class Service:
    model = "gpt-4o-2024-08-06"

    def __init__(self):
        self.client = OpenAI()

    def messages(self, text):
        return [
            {"role": "system", "content": self.instructions},
            {"role": "user", "content": text},
        ]
