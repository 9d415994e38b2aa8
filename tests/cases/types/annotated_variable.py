from openai import OpenAI
from openai.types.chat import ChatCompletion

client = OpenAI()


completion: ChatCompletion = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hi"}]
)
print(completion.choices[0].message.content)
# ---- after ----
from openai import OpenAI
from openai.types.responses import Response

client = OpenAI()


response: Response = client.responses.create(
    model="gpt-4o", input=[{"role": "user", "content": "Hi"}]
)
print(response.output_text)
