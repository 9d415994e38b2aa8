from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": [
    {"type": "file", "file": {"filename": "a.pdf", "file_data": "data:application/pdf;base64,AAAA"}},
    {"type": "text", "text": "Summarize this."},
]}]
r = client.chat.completions.create(model="gpt-4o", messages=messages)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": [
    {"type": "input_file", "filename": "a.pdf", "file_data": "data:application/pdf;base64,AAAA"},
    {"type": "input_text", "text": "Summarize this."},
]}]
r = client.responses.create(model="gpt-4o", input=messages)
print(r.output_text)
