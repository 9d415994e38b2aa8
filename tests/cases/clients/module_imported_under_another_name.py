import openai as oa

client = oa.OpenAI(timeout=30.0)
reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
print(reply.choices[0].message.content)
# ---- after ----
import openai as oa

client = oa.OpenAI(timeout=30.0)
reply = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": "Hi"}])
print(reply.output_text)
