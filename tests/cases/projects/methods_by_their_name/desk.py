from openai import OpenAI

client = OpenAI()


class Desk:
    model = "gpt-4.1"

    def dispatch(self, command, text):
        handler = getattr(self, f"do_{command}", None)
        if handler is None:
            return "unknown command"
        return handler(text)

    def complete(self, prompt, **options):
        messages = [{"role": "user", "content": prompt}]
        return client.chat.completions.create(model=getattr(self, "model"), messages=messages, **options)

    def do_short(self, text):
        return self.complete(f"In a word: {text}", max_tokens=30).choices[0].message.content

    def do_long(self, text):
        completion = self.complete(text)
        return completion.choices[0].message.content, completion.usage.completion_tokens > 0
# ---- after ----
from openai import OpenAI

client = OpenAI()


class Desk:
    model = "gpt-4.1"

    def dispatch(self, command, text):
        handler = getattr(self, f"do_{command}", None)
        if handler is None:
            return "unknown command"
        return handler(text)

    def complete(self, prompt, **options):
        messages = [{"role": "user", "content": prompt}]
        return client.responses.create(model=getattr(self, "model"), input=messages, **options)

    def do_short(self, text):
        return self.complete(f"In a word: {text}", max_output_tokens=30).output_text

    def do_long(self, text):
        response = self.complete(text)
        return response.output_text, response.usage.output_tokens > 0
