from openai import OpenAI

client = OpenAI()


def register(cls):
    REGISTRY.append(cls)
    return cls


REGISTRY = []


@register
class Speaker:
    def speak(self, prompt):
        return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])


for cls in REGISTRY:
    print(cls().speak("Hello").choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()


def register(cls):
    REGISTRY.append(cls)
    return cls


REGISTRY = []


@register
class Speaker:
    def speak(self, prompt):
        return client.responses.create(model="gpt-4o", input=[{"role": "user", "content": prompt}])


for cls in REGISTRY:
    print(cls().speak("Hello").output_text)
