import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]
with client.chat.completions.stream(model="gpt-4o", messages=messages) as stream:
    for event in stream:
        if event.type == "content.delta":
            print(event.delta, end="")
# ---- after ----
import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]
with client.responses.stream(model="gpt-4o", input=messages) as stream:
    for event in stream:
        if event.type == "response.output_text.delta":
            print(event.delta, end="")
        elif event.type == "error":
            raise openai.OpenAIError(event.message)
        elif event.type == "response.failed" and event.response.error:
            raise openai.OpenAIError(event.response.error.message)
