from openai import OpenAI

client = OpenAI()


class Desk:
    def run(self, command, text):
        handler = getattr(self, f"do_{command}")
        return handler(text).choices[0].message.content  # manual: result-mixed

    def do_ask(self, text):
        return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": text}])
