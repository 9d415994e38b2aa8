# history that is trimmed by a token budget, counted with a fake tokenizer
from openai import OpenAI

client = OpenAI()
MAX_TOKENS = 60
SYSTEM = {"role": "system", "content": "You are terse."}


def count_tokens(messages):
    total = 0
    for message in messages:
        total += 4
        for key, value in message.items():
            total += len(value.split())
            if key == "name":
                total -= 1
    return total + 2


def trim(messages, budget=MAX_TOKENS):
    while count_tokens(messages) > budget and len(messages) > 2:
        del messages[1]
    return messages


def summarize(messages):
    text = "\n".join(f"{m['role']}: {m['content']}" for m in messages)
    r = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": "Summarise:\n" + text}],
        max_tokens=100,
    )
    return r.choices[0].message.content


conversation = [SYSTEM]
for line in ["hello there", "tell me about cats and dogs and birds", "what did I say first?", "bye"]:
    conversation.append({"role": "user", "content": line})
    trim(conversation)
    completion = client.chat.completions.create(model="gpt-4o-mini", messages=conversation, temperature=0.3)
    reply = completion.choices[0].message
    conversation.append({"role": reply.role, "content": reply.content})
    print(len(conversation), count_tokens(conversation), completion.usage.completion_tokens)
    if len(conversation) > 6:
        summary = summarize(conversation[1:-2])
        conversation[1:-2] = [{"role": "system", "content": f"Summary: {summary}"}]
print([m["role"] for m in conversation])
# ---- after ----
# history that is trimmed by a token budget, counted with a fake tokenizer
from openai import OpenAI

client = OpenAI()
MAX_TOKENS = 60
SYSTEM = {"role": "system", "content": "You are terse."}


def count_tokens(messages):
    total = 0
    for message in messages:
        total += 4
        for key, value in message.items():
            total += len(value.split())
            if key == "name":
                total -= 1
    return total + 2


def trim(messages, budget=MAX_TOKENS):
    while count_tokens(messages) > budget and len(messages) > 2:
        del messages[1]
    return messages


def summarize(messages):
    text = "\n".join(f"{m['role']}: {m['content']}" for m in messages)
    r = client.responses.create(
        model="gpt-4o-mini",
        input=[{"role": "user", "content": "Summarise:\n" + text}],
        max_output_tokens=100,
    )
    return r.output_text


conversation = [SYSTEM]
for line in ["hello there", "tell me about cats and dogs and birds", "what did I say first?", "bye"]:
    conversation.append({"role": "user", "content": line})
    trim(conversation)
    response = client.responses.create(model="gpt-4o-mini", input=conversation, temperature=0.3)
    conversation.append({"role": "assistant", "content": response.output_text})
    print(len(conversation), count_tokens(conversation), response.usage.output_tokens)
    if len(conversation) > 6:
        summary = summarize(conversation[1:-2])
        conversation[1:-2] = [{"role": "system", "content": f"Summary: {summary}"}]
print([m["role"] for m in conversation])
