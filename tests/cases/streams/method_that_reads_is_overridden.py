from openai import OpenAI


class Teller:
    def __init__(self):
        self.client = OpenAI()

    def content(self, chunk):  # manual: stream-shape
        return chunk.choices[0].delta.content or ""

    def tell(self, question):
        for chunk in self.client.chat.completions.create(
            model="gpt-4o-mini", messages=[{"role": "user", "content": question}], stream=True
        ):
            print(self.content(chunk), end="")


class Shouter(Teller):
    def content(self, chunk):
        return super().content(chunk).upper()  # manual: stream-shape


Shouter().tell("How are you?")
