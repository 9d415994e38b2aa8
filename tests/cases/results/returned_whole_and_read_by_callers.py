from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
def ask(question):
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])


def main():
    answer = ask("Hi")
    print(answer.choices[0].message.content, answer.usage.prompt_tokens)
    print(ask("Ho").choices[0].message.content)


main()
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
def ask(question):
    return client.responses.create(model="gpt-4o", input=[{"role": "user", "content": question}])


def main():
    answer = ask("Hi")
    print(answer.output_text, answer.usage.input_tokens)
    print(ask("Ho").output_text)


main()
