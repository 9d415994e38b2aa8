from openai import OpenAI

client = OpenAI()


def ask(question):
    response = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    if not (response and response.choices and response.choices[0].message and response.choices[0].message.content):
        return "nothing"
    choice = response.choices[0]
    if (
        choice.message
        and choice.message.content
        and len(choice.message.content) > 3
    ):
        print("long enough")
    return response.choices[0].message.content if response.choices[0].message else None


print(ask("Hello"))
# ---- after ----
from openai import OpenAI

client = OpenAI()


def ask(question):
    response = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": question}])
    if not (response and response.output and response.output_text):
        return "nothing"
    if (
        response.output_text
        and len(response.output_text) > 3
    ):
        print("long enough")
    return response.output_text if response else None


print(ask("Hello"))
