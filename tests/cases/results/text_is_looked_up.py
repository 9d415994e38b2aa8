from openai import OpenAI

client = OpenAI()
NAMES = {None: "nothing", "yes": "consent"}
WORDS = {"": "nothing", "yes": "consent"}
completion = client.chat.completions.create(model="gpt-4o-mini", messages=[{"role": "user", "content": "Well?"}])
text = completion.choices[0].message.content
print(NAMES.get(text, "something"))  # manual: text-none-test
print(WORDS[text])  # manual: text-none-test
print(text in WORDS)  # manual: text-none-test
