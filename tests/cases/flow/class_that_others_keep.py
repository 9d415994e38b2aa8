from openai import OpenAI

client = OpenAI()


def register(cls):
    REGISTRY.append(cls)
    return cls


REGISTRY = []


@register
class Speaker:  # manual: result-escapes
    def speak(self, prompt):
        return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])  # manual: result-escapes


for cls in REGISTRY:
    print(cls().speak("Hello").choices[0].message.content)
