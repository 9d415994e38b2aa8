import openai


class Client:
    def __init__(self, model="gpt-4o", temperature=None, max_tokens=None, effort=None):
        self.client = openai.OpenAI()
        self.model = model
        self.temperature = temperature
        self.max_tokens = max_tokens

    def ask(self, q, tools=None, **extra):
        request = {
            "model": self.model,
            "messages": [{"role": "user", "content": q}],
            "temperature": self.temperature,
            "max_tokens": self.max_tokens,
            "reasoning_effort": extra.pop("effort", None),  # manual: kwargs-unresolved
            **extra,
        }
        request = {key: value for key, value in request.items() if value is not None}
        response = self.client.chat.completions.create(**request)
        return response.choices[0].message.content


print(Client().ask("hi"))
print(Client(max_tokens=30).ask("hi", top_p=0.3))
