from openai import OpenAI

client = OpenAI()


def ask(question):
    answer = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    return answer.choices[0].message.content


text = ask("Hi")
print(text in ("", "no"))  # manual: text-none-test
print(text in (None, "no"))  # manual: text-none-test
print(None in [text])  # manual: text-none-test
print([text].index(None))  # manual: text-none-test
print(hasattr(text, "strip"), text.__class__)  # manual: text-none-test
match text:
    case None:  # manual: text-none-test
        print("none")
    case _:
        print("some")
try:
    print(text + "!")  # manual: text-none-handler
except TypeError:
    print("none")
