from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
class Session:
    def __init__(self):
        self.last = None

    def ask(self, question):
        self.last = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])

    @property
    def text(self):
        return self.last.choices[0].message.content if self.last else ""


session = Session()
session.ask("Hi")
print(session.text)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
class Session:
    def __init__(self):
        self.last = None

    def ask(self, question):
        self.last = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": question}])

    @property
    def text(self):
        return self.last.output_text if self.last else ""


session = Session()
session.ask("Hi")
print(session.text)
