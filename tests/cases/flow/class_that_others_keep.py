from openai import OpenAI
from plugins.framework import register

client = OpenAI()
REGISTRY = []


def noted(cls):
    REGISTRY.append(cls)
    return cls


@noted
@register
class Speaker:  # manual: result-escapes
    def speak(self, prompt):
        return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])


for cls in REGISTRY:
    print(cls().speak("Hello").choices[0].message.content)
