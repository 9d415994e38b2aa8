import openai
from openai import OpenAI

client = OpenAI()

with client.responses.stream(
    model="gpt-4o-mini",
    input=[{"role": "user", "content": "Write a haiku about moss."}],
) as stream:
    for event in stream:
        if event.type == "response.output_text.delta":
            print(event.delta, end="", flush=True)
        elif event.type == "response.output_text.done":
            print()
        elif event.type == "error":
            raise openai.OpenAIError(event.message)
        elif event.type == "response.failed" and event.response.error:
            raise openai.OpenAIError(event.response.error.message)
    response = stream.get_final_response()

print(len(response.output_text.split()), "words")
