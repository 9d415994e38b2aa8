from openai import OpenAI

client = OpenAI()


def ask(question):
    answer = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    return answer.choices[0].message.content


text = ask("Hi")
print("nothing" if text is None or text == "" else text)
print(text in (None, ""))
print("empty" if text == "" else "not")  # manual: text-none-test
