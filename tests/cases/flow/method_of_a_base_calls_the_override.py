from openai import OpenAI


class Base:
    def complete(self, prompt):
        return None

    def text(self, prompt):
        completion = self.complete(prompt)
        return completion.choices[0].message.content if completion else "(nothing)"


class Remote(Base):
    client = OpenAI()

    def complete(self, prompt):
        return self.client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])


for model in (Base(), Remote()):
    print(model.text("Hello"))
# ---- after ----
from openai import OpenAI


class Base:
    def complete(self, prompt):
        return None

    def text(self, prompt):
        response = self.complete(prompt)
        return response.output_text if response else "(nothing)"


class Remote(Base):
    client = OpenAI()

    def complete(self, prompt):
        return self.client.responses.create(model="gpt-4o", input=[{"role": "user", "content": prompt}])


for model in (Base(), Remote()):
    print(model.text("Hello"))
