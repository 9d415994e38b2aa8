from openai import OpenAI
from openai.types.chat import ChatCompletion

client = OpenAI()


def text_of(answer: "ChatCompletion | None") -> str:
    if answer is None:
        return "nothing"
    return answer.choices[0].message.content or ""


print(text_of(client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])))
print(text_of(None))
# ---- after ----
from openai import OpenAI
from openai.types.responses import Response

client = OpenAI()


def text_of(answer: "Response | None") -> str:
    if answer is None:
        return "nothing"
    return answer.output_text or ""


print(text_of(client.responses.create(model="gpt-4o", input=[{"role": "user", "content": "Hi"}])))
print(text_of(None))
