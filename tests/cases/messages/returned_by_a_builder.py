from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

def build(question, context=None):
    messages = [{"role": "system", "content": "Answer from the context."}]
    if context:
        messages.append({"role": "user", "content": f"Context: {context}"})
    messages.append({"role": "user", "content": question})
    return messages


r = client.chat.completions.create(model=MODEL, messages=build("Who?", "Ada wrote it."))
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

def build(question, context=None):
    messages = [{"role": "system", "content": "Answer from the context."}]
    if context:
        messages.append({"role": "user", "content": f"Context: {context}"})
    messages.append({"role": "user", "content": question})
    return messages


r = client.responses.create(model=MODEL, input=build("Who?", "Ada wrote it."))
print(r.output_text)
