from openai import OpenAI

client = OpenAI()
URL = "https://example.com/cat.png"
part = {"type": "image_url", "image_url": {"url": URL}}
part["image_url"]["detail"] = "low"
messages = [{"role": "user", "content": [part, {"type": "text", "text": "What is this?"}]}]
r = client.chat.completions.create(model="gpt-4o", messages=messages)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
URL = "https://example.com/cat.png"
part = {"type": "input_image", "image_url": URL, "detail": "auto"}
part["detail"] = "low"
messages = [{"role": "user", "content": [part, {"type": "input_text", "text": "What is this?"}]}]
r = client.responses.create(model="gpt-4o", input=messages)
print(r.output_text)
