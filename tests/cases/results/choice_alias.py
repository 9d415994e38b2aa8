from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
completion = client.chat.completions.create(model="gpt-4o", messages=messages)
choice = completion.choices[0]
print(choice.message.content)
if choice.finish_reason == "length":
    print("(cut off)")
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
response = client.responses.create(model="gpt-4o", input=messages)
print(response.output_text)
if (
    response.incomplete_details is not None
    and response.incomplete_details.reason == "max_output_tokens"
):
    print("(cut off)")
