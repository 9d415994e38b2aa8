import openai

client = openai.OpenAI(max_retries=0)


def ask(q):
    try:
        return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": q}])
    except openai.OpenAIError:
        return None


resp = ask("hi")
usage = getattr(resp, "usage", None)
print("tokens", usage.total_tokens if usage else 0)
message = resp.choices[0].message if resp else None
print(getattr(message, "content", "nothing"))
# ---- after ----
import openai

client = openai.OpenAI(max_retries=0)


def ask(q):
    try:
        return client.responses.create(model="gpt-4o", input=[{"role": "user", "content": q}])
    except openai.OpenAIError:
        return None


resp = ask("hi")
usage = getattr(resp, "usage", None)
print("tokens", usage.total_tokens if usage else 0)
message = resp if resp else None
print(getattr(message, "output_text", "nothing"))
