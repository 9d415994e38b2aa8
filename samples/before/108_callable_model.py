from openai import OpenAI


class Model:
    def __init__(self):
        self.client = OpenAI()
        self.messages = []

    def __call__(self, prompt, **options):
        self.messages += [{"role": "user", "content": prompt}]
        answer = ""
        for text in self._stream(**options):
            answer += text
        self.messages += [{"role": "assistant", "content": answer}]
        return answer

    def _stream(self, **options):
        options.setdefault("model", "gpt-4o")
        options.setdefault("temperature", 0.7)
        with self.client.chat.completions.create(messages=self.messages, stream=True, **options) as stream:
            for chunk in stream:
                yield chunk.choices[0].delta.content or ""


model = Model()
print(model("Hello"))
print(model("Again", temperature=0))
