import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]
def ask(question, stream=False):
    answer = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": question}],
        stream=stream,
    )
    if stream:
        text = ""
        for chunk in answer:
            text += chunk.choices[0].delta.content or ""
        return text
    return answer.choices[0].message.content


print(ask("Hi") == ask("Hi", stream=True))
# ---- after ----
import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]
def ask(question, stream=False):
    answer = client.responses.create(
        model="gpt-4o",
        input=[{"role": "user", "content": question}],
        stream=stream,
    )
    if stream:
        text = ""
        for event in answer:
            if event.type == "response.output_text.delta":
                text += event.delta
            elif event.type == "error":
                raise openai.APIError(
                    event.message, request=answer.response.request, body=event.to_dict()
                )
            elif event.type == "response.failed" and event.response.error:
                raise openai.APIError(
                    event.response.error.message,
                    request=answer.response.request,
                    body=event.response.error.to_dict(),
                )
        return text
    return answer.output_text


print(ask("Hi") == ask("Hi", stream=True))
