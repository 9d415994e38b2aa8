# options: --client client
from groq import Groq

client = Groq()
completion = client.chat.completions.create(model="llama", messages=[{"role": "user", "content": "Hi"}])  # skip: other-provider
print(completion.choices[0].message.content)
