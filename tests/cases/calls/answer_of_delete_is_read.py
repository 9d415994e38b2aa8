# options: --unsafe stored-completions
from openai import OpenAI

client = OpenAI()
created = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}], store=True)
gone = client.chat.completions.delete(created.id)  # manual: result-unknown-attribute
print(gone.deleted)
