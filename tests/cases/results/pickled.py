from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
completion = client.chat.completions.create(model="gpt-4o", messages=messages)
import pickle

with open("answer.pickle", "wb") as file:
    pickle.dump(completion, file)  # manual: result-escapes
