from openai import OpenAI


class Llm:
    client = OpenAI()

    @classmethod
    def ask(cls, text):
        completion = cls.client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": text}])
        return completion.choices[0].message.content

    def ask_twice(self, text):
        response = self.client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": text * 2}])
        return response.choices[0].message.content


print(Llm.ask("Hi"), Llm().ask_twice("Hi"))
# ---- after ----
from openai import OpenAI


class Llm:
    client = OpenAI()

    @classmethod
    def ask(cls, text):
        response = cls.client.responses.create(model="gpt-4o", input=[{"role": "user", "content": text}])
        return response.output_text

    def ask_twice(self, text):
        response = self.client.responses.create(model="gpt-4o", input=[{"role": "user", "content": text * 2}])
        return response.output_text


print(Llm.ask("Hi"), Llm().ask_twice("Hi"))
