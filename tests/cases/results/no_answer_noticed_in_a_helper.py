import openai

client = openai.OpenAI(max_retries=0)


def ask(q):
    try:
        return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": q}])
    except openai.OpenAIError:
        return None


def message(resp):
    try:
        return resp.choices[0].message  # manual: result-mixed
    except Exception:
        print("broken")
        return None


def main():
    msg = message(ask("hi"))
    if msg is not None:
        print(msg.content or "")


main()
