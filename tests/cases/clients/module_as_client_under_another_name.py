import openai as ai

print(ai.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}]).choices[0].message.content)
# ---- after ----
import openai as ai

print(ai.responses.create(model="gpt-4o", input=[{"role": "user", "content": "Hi"}]).output_text)
