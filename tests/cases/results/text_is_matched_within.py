from openai import OpenAI

client = OpenAI()


class Reply:
    def __init__(self, text):
        self.text = text


completion = client.chat.completions.create(model="gpt-4o-mini", messages=[{"role": "user", "content": "Well?"}])
text = completion.choices[0].message.content
match (text, 1):
    case (None, _):  # manual: text-none-test
        print("nothing")
match {"text": text}:
    case {"text": ""}:  # manual: text-none-test
        print("nothing")
match Reply(text):
    case Reply(text=None):  # manual: text-none-test
        print("nothing")
    case Reply(text=other):
        print(other)
