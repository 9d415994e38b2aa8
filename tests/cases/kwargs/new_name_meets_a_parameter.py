from openai import OpenAI

client = OpenAI()


def ask(text, **options):
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": text}], **options)


class Desk:
    def send(self, input, **options):
        print(input)
        return self.hand_on(**options)

    def hand_on(self, reasoning=None, **options):
        return client.chat.completions.create(model="gpt-4.1", **options)


print(ask("As JSON.", response_format={"type": "json_object"}).choices[0].message.content)  # manual: kwargs-unresolved
print(ask("As text.").choices[0].message.content)
MESSAGES = [{"role": "user", "content": "Hello"}]
print(Desk().send(1, messages=MESSAGES, reasoning_effort="low").choices[0].message.content)  # manual: kwargs-unresolved
