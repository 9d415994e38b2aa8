from openai import OpenAI

client = OpenAI()


class Speaking:
    system = "You are terse."

    def say(self, text):
        messages = [{"role": "system", "content": self.system}, {"role": "user", "content": text}]
        completion = client.chat.completions.create(model="gpt-4.1", messages=messages)
        self.on_answer(completion)
        return self.polish(completion.choices[0].message.content)

    def on_answer(self, completion):
        pass

    def polish(self, text):
        return text
# ---- after ----
from openai import OpenAI

client = OpenAI()


class Speaking:
    system = "You are terse."

    def say(self, text):
        messages = [{"role": "system", "content": self.system}, {"role": "user", "content": text}]
        response = client.responses.create(model="gpt-4.1", input=messages)
        self.on_answer(response)
        return self.polish(response.output_text)

    def on_answer(self, completion):
        pass

    def polish(self, text):
        return text
