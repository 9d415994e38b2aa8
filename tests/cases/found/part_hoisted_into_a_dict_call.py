from openai import OpenAI

client = OpenAI()
logo = dict(type="image_url", image_url={"url": "https://example.com/logo.png", "detail": "low"})
answer = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": [logo]}])
print(answer.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
logo = dict(type="input_image", image_url="https://example.com/logo.png", detail="low")
answer = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": [logo]}])
print(answer.output_text)
