from openai import OpenAI

client = OpenAI()


def predict(message, history):
    messages = []
    for human, assistant in history:
        messages.append({"role": "user", "content": human})
        messages.append({"role": "assistant", "content": assistant})
    messages.append({"role": "user", "content": message})
    response = client.chat.completions.create(model="gpt-4o", messages=messages, temperature=1.0, stream=True)
    partial_message = ""
    for chunk in response:
        if chunk.choices[0].delta.content is not None:
            partial_message = partial_message + chunk.choices[0].delta.content
            yield partial_message


for shown in predict("And now?", [("Hello", "Hi, how are you?")]):
    last = shown
print(last)
