import hashlib

from openai import OpenAI

client = OpenAI()
MESSAGES = [{"role": "user", "content": "Hello"}]


def answer():
    return client.chat.completions.create(model="gpt-4.1", messages=MESSAGES)


prompt = f"Check this: {answer().model_dump()}"  # manual: result-dumped
print(client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": prompt}]).choices)  # manual: result-printed
second = client.chat.completions.create(model="gpt-4.1", messages=MESSAGES)
print(hashlib.sha256(str(second).encode()).hexdigest())  # manual: result-dumped
third = client.chat.completions.create(model="gpt-4.1", messages=MESSAGES)
with open("log.txt", "w") as file:
    file.write(f"{third}\n")  # manual: result-dumped
