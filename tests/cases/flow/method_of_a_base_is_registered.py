import atexit

from openai import OpenAI

client = OpenAI()


class Base:
    def complete(self, prompt):
        raise NotImplementedError

    def show(self, prompt):
        print(self.complete(prompt).choices[0].message.content)


class Remote(Base):
    def complete(self, prompt):
        return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])


atexit.register(Remote().show, "Hello")
# ---- after ----
import atexit

from openai import OpenAI

client = OpenAI()


class Base:
    def complete(self, prompt):
        raise NotImplementedError

    def show(self, prompt):
        print(self.complete(prompt).output_text)


class Remote(Base):
    def complete(self, prompt):
        return client.responses.create(model="gpt-4o", input=[{"role": "user", "content": prompt}])


atexit.register(Remote().show, "Hello")
