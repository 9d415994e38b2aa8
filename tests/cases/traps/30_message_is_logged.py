import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

import logging

r = client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": "Hi"}])
logging.info("answer %s", r.choices[0].message)  # manual: result-printed
