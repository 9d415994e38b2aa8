import openai
client = openai.OpenAI()


def ask(q):
    response = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": q}])
    response = response.choices[0]
    response = response.message
    if response.content:
        response = response.content.strip()
    else:
        response = ""
    for output in response.split():
        text = output
    return response, text


print(ask("hi"))
# ---- after ----
import openai
client = openai.OpenAI()


def ask(q):
    response = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": q}])
    if response.output_text:
        response = response.output_text.strip()
    else:
        response = ""
    for output in response.split():
        text = output
    return response, text


print(ask("hi"))
