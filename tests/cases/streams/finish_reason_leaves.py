from openai import OpenAI

client = OpenAI()



def run(messages):
    finish = None
    for chunk in client.chat.completions.create(model="gpt-4o", messages=messages, stream=True):
        if chunk.choices[0].finish_reason:
            finish = chunk.choices[0].finish_reason
    return finish  # unsafe: finish-reason-escapes
