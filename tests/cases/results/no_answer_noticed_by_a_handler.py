import openai

client = openai.OpenAI(max_retries=0)


def ask(q):
    try:
        return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": q}])
    except openai.OpenAIError:
        return None


def main():
    resp = ask("hi")
    try:
        choice = resp.choices[0]  # manual: result-mixed
    except AttributeError:
        print("no response")
        return
    print(choice.message.content or "")


main()
