from openai import OpenAI

client = OpenAI()


def ask(question):
    completion = client.chat.completions.create(model="gpt-4o-mini", messages=[{"role": "user", "content": question}])
    return completion.choices[0].message.content


text = ask("Say yes or no.")
print((text, 1) == ("yes", 1), {"text": text} != {"text": "no"}, (text, 2) in [("yes", 2)])
WORDS = {"yes": True, "no": False}
print(WORDS.get(text), WORDS[text] if text in WORDS else None)
# ---- after ----
from openai import OpenAI

client = OpenAI()


def ask(question):
    response = client.responses.create(model="gpt-4o-mini", input=[{"role": "user", "content": question}])
    return response.output_text


text = ask("Say yes or no.")
print((text, 1) == ("yes", 1), {"text": text} != {"text": "no"}, (text, 2) in [("yes", 2)])
WORDS = {"yes": True, "no": False}
print(WORDS.get(text), WORDS[text] if text in WORDS else None)
