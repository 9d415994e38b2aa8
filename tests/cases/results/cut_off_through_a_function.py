from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
completion = client.chat.completions.create(model="gpt-4o", messages=messages)
def cut_off(answer):
    return answer.choices[0].finish_reason == "length"


print(cut_off(completion))
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
response = client.responses.create(model="gpt-4o", input=messages)
def cut_off(answer):
    return (
        answer.incomplete_details is not None
        and answer.incomplete_details.reason == "max_output_tokens"
    )


print(cut_off(response))
