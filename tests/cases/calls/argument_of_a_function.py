import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

def text_of(completion):
    return completion.choices[0].message.content


print(text_of(client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": "Hi"}])))
# ---- after ----
import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

def text_of(completion):
    return completion.output_text


print(text_of(client.responses.create(model=MODEL, input=[{"role": "user", "content": "Hi"}])))
