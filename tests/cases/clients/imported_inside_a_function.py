def ask(question):
    from openai import OpenAI

    completion = OpenAI().chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": question}],
    )
    return completion.choices[0].message.content


print(ask("Hi"))
# ---- after ----
def ask(question):
    from openai import OpenAI

    response = OpenAI().responses.create(
        model="gpt-4o-mini",
        input=[{"role": "user", "content": question}],
    )
    return response.output_text


print(ask("Hi"))
