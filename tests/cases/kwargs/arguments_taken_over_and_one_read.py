import openai

client = openai.OpenAI()


def ask(q, **options):
    settings = {"temperature": 0.1, **options}
    print(settings["temperature"])
    res = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": q}], **options)
    return res.choices[0].message.content


print(ask("hi", max_tokens=100))
# ---- after ----
import openai

client = openai.OpenAI()


def ask(q, **options):
    settings = {"temperature": 0.1, **options}
    print(settings["temperature"])
    res = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": q}], **options)
    return res.output_text


print(ask("hi", max_output_tokens=100))
