import openai

client = openai.OpenAI()


class Transport:
    def send(self, messages, **params):
        return client.chat.completions.create(messages=messages, **params)


class Session:
    def __init__(self, transport, model="gpt-4.1"):
        self.transport = transport
        self.model = model

    def send(self, text, **params):
        return self.transport.send([{"role": "user", "content": text}], model=self.model, **params)

    def ask(self, text):
        return self.send(text, max_tokens=40).choices[0].message.content

    def stream(self, text):
        for chunk in self.send(text, stream=True):
            if chunk.choices:
                yield chunk.choices[0].delta.content or ""


def only_streams(**params):
    return client.chat.completions.create(model="gpt-4.1", stream_options={"include_usage": True}, **params)


session = Session(Transport())
print(session.ask("Hello"))
print("".join(session.stream("Good day")))
for chunk in only_streams(messages=[{"role": "user", "content": "Bye"}], stream=True):
    if chunk.choices and chunk.choices[0].delta.content:
        print(chunk.choices[0].delta.content, end="")
    if chunk.usage:
        print(chunk.usage.total_tokens > 0)
# ---- after ----
import openai

client = openai.OpenAI()


class Transport:
    def send(self, messages, **params):
        return client.responses.create(input=messages, **params)


class Session:
    def __init__(self, transport, model="gpt-4.1"):
        self.transport = transport
        self.model = model

    def send(self, text, **params):
        return self.transport.send([{"role": "user", "content": text}], model=self.model, **params)

    def ask(self, text):
        return self.send(text, max_output_tokens=40).output_text

    def stream(self, text):
        stream = self.send(text, stream=True)
        for event in stream:
            if event.type == "response.output_text.delta":
                yield event.delta
            elif event.type == "error":
                raise openai.APIError(
                    event.message, request=stream.response.request, body=event.to_dict()
                )
            elif event.type == "response.failed" and event.response.error:
                raise openai.APIError(
                    event.response.error.message,
                    request=stream.response.request,
                    body=event.response.error.to_dict(),
                )


def only_streams(**params):
    return client.responses.create(model="gpt-4.1", **params)


session = Session(Transport())
print(session.ask("Hello"))
print("".join(session.stream("Good day")))
response = only_streams(input=[{"role": "user", "content": "Bye"}], stream=True)
for event in response:
    if event.type == "response.output_text.delta":
        print(event.delta, end="")
    elif event.type == "response.completed" or event.type == "response.incomplete":
        if event.response.usage:
            print(event.response.usage.total_tokens > 0)
    elif event.type == "error":
        raise openai.APIError(
            event.message, request=response.response.request, body=event.to_dict()
        )
    elif event.type == "response.failed" and event.response.error:
        raise openai.APIError(
            event.response.error.message,
            request=response.response.request,
            body=event.response.error.to_dict(),
        )
