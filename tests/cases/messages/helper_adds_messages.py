from openai import OpenAI

client = OpenAI()


class Chat:
    def __init__(self):
        self.messages = []

    def add(self, message):
        print("message", len(self.messages))
        self.messages.append(message)

    def ask(self, text):
        self.add({"role": "user", "content": text})
        r = client.chat.completions.create(model="gpt-4o", messages=self.messages)
        self.add(r.choices[0].message)
        return r.choices[0].message.content


chat = Chat()
print(chat.ask("Hi"), chat.ask("Ho"))
# ---- after ----
from openai import OpenAI

client = OpenAI()


class Chat:
    def __init__(self):
        self.messages = []

    def add(self, message):
        print("message", len(self.messages))
        self.messages.append(message)

    def ask(self, text):
        self.add({"role": "user", "content": text})
        r = client.responses.create(model="gpt-4o", input=self.messages)
        self.add({"role": "assistant", "content": r.output_text})
        return r.output_text


chat = Chat()
print(chat.ask("Hi"), chat.ask("Ho"))
