from openai import OpenAI

client = OpenAI()
TOOLS = [
    {
        "type": "function",
        "function": {"name": "now", "description": "The time.", "parameters": {"type": "object", "properties": {}}},
    }
]
MESSAGES = [{"role": "user", "content": "What time is it?"}]
completion = client.chat.completions.create(model="gpt-4o", messages=MESSAGES, tools=TOOLS)
print(bool(completion.choices[0].message.tool_calls))
completion = client.chat.completions.create(model="gpt-4o", messages=MESSAGES, tools=TOOLS)
item = "called: "
print([item + call.function.name for call in completion.choices[0].message.tool_calls or []])
completion = client.chat.completions.create(model="gpt-4o", messages=MESSAGES, tools=TOOLS)
print({call.function.name: call.function.arguments for call in (completion.choices[0].message.tool_calls or ())})
r = client.chat.completions.create(model="gpt-4o", messages=MESSAGES, logprobs=True)
print(round(sum(token.logprob for token in r.choices[0].logprobs.content if token.token), 3))
if r.choices[0].message.refusal is not None:
    print("refused")
print(r.choices[0].finish_reason != "length" or r.choices[0].finish_reason != "content_filter")
# ---- after ----
from openai import OpenAI

client = OpenAI()
TOOLS = [
    {
        "type": "function",
        "name": "now",
        "description": "The time.",
        "parameters": {"type": "object", "properties": {}},
        "strict": False,
    }
]
MESSAGES = [{"role": "user", "content": "What time is it?"}]
response = client.responses.create(model="gpt-4o", input=MESSAGES, tools=TOOLS)
print(any(item.type == "function_call" for item in response.output))
response = client.responses.create(model="gpt-4o", input=MESSAGES, tools=TOOLS)
item = "called: "
print([item + call.name for call in response.output if call.type == "function_call"])
response = client.responses.create(model="gpt-4o", input=MESSAGES, tools=TOOLS)
print(
    {
        call.name: call.arguments
        for call in response.output
        if call.type == "function_call"
    }
)
r = client.responses.create(model="gpt-4o", input=MESSAGES, include=["message.output_text.logprobs"])
print(
    round(
        sum(
            token.logprob
            for item in r.output
            if item.type == "message"
            for part in item.content
            if part.type == "output_text"
            for token in part.logprobs or []
            if token.token
        ),
        3,
    )
)
refusal = next(
    (
        part.refusal
        for item in r.output
        if item.type == "message"
        for part in item.content
        if part.type == "refusal"
    ),
    None,
)
if refusal is not None:
    print("refused")
print(r.incomplete_details is None or r.incomplete_details.reason != "max_output_tokens" or r.incomplete_details is None or r.incomplete_details.reason != "content_filter")
