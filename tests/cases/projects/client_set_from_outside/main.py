import llm
from openai import OpenAI

llm.client = OpenAI()
print(llm.ask("hi").choices[0].message.content)
# ---- after ----
import llm
from openai import OpenAI

llm.client = OpenAI()
print(llm.ask("hi").output_text)
