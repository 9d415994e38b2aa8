# options: --unsafe stored-completions
import sys

from openai import OpenAI

client = OpenAI()
for name in sys.argv[1:]:
    print(client.chat.completions.retrieve(completion_id=name).choices[0].message.content)
    client.chat.completions.delete(name)
# ---- after ----
import sys

from openai import OpenAI

client = OpenAI()
for name in sys.argv[1:]:
    print(client.responses.retrieve(response_id=name).output_text)
    client.responses.delete(name)
