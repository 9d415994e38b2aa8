import openai

client = openai.OpenAI()


def ask(q):
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": q}]).choices[0].message.content


def is_blocked(error):
    text = str(error).lower()
    return "flagged" in text  # manual: error-text


def answer(q):
    try:
        return ask(q)
    except openai.BadRequestError as error:
        if is_blocked(error):
            return ""
        raise
