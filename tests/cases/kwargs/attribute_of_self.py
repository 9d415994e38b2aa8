from openai import OpenAI

client = OpenAI()

class Writer:
    def __init__(self, limit=400):
        self.options = {"model": "gpt-4o", "max_tokens": limit}

    def write(self, topic):
        r = client.chat.completions.create(messages=[{"role": "user", "content": topic}], **self.options)
        return r.choices[0].message.content


print(Writer().write("rain"))
# ---- after ----
from openai import OpenAI

client = OpenAI()

class Writer:
    def __init__(self, limit=400):
        self.options = {"model": "gpt-4o", "max_output_tokens": limit}

    def write(self, topic):
        r = client.responses.create(input=[{"role": "user", "content": topic}], **self.options)
        return r.output_text


print(Writer().write("rain"))
