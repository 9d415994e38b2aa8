from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
answers = []
for question in ("a", "b"):
    answers.append(client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}]))
print([answer.choices[0].message.content for answer in answers])
print(sum(answer.usage.total_tokens for answer in answers))
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
answers = []
for question in ("a", "b"):
    answers.append(client.responses.create(model="gpt-4o", input=[{"role": "user", "content": question}]))
print([answer.output_text for answer in answers])
print(sum(answer.usage.total_tokens for answer in answers))
