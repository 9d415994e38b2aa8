from openai import OpenAI

client = OpenAI()


def complete(prompt, stream=False, max_tokens=100):
    response = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": prompt}],
        max_tokens=max_tokens,
        stream=stream,
    )
    if stream:
        result = ""
        for chunk in response:
            if chunk.choices[0].delta.content:
                result += chunk.choices[0].delta.content
                print(chunk.choices[0].delta.content, end="", flush=True)
        print()
        return result
    return response.choices[0].message.content


print(complete("a"))
print(complete("b", stream=True))
