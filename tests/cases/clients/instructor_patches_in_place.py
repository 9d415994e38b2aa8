import instructor
from openai import OpenAI

client = OpenAI()
instructor.patch(client)
completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])  # manual: instructor-client
print(completion.choices[0].message.content)
