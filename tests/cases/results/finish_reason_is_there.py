from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]
r = client.chat.completions.create(model="gpt-4o", messages=SAY)
if not r.choices[0].finish_reason:
    print("none")
if r.choices[0].finish_reason is not None and r.choices[0].finish_reason != "stop":
    print("other")
reason = r.choices[0].finish_reason
if reason:
    print("ended")
# ---- after ----
from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]
r = client.responses.create(model="gpt-4o", input=SAY)
if not r:
    print("none")
if r is not None and r.status != "completed":
    print("other")
if r:
    print("ended")
