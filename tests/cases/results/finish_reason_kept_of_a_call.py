from openai import OpenAI

client = OpenAI()
CUT = [{"role": "user", "content": "Hi [[text one two three four]] [[length 2]]"}]


def ask():
    return client.chat.completions.create(model="gpt-4o", messages=CUT)


state = {"reason": ask().choices[0].finish_reason}  # manual: impure-base
print(state["reason"] == "length")
