from openai import OpenAI

client = OpenAI()


def write(prompt, limit):
    """Write a text, with a larger limit each time that it was cut off."""
    while True:
        response = client.responses.create(
            model="gpt-4o-mini",
            input=[{"role": "user", "content": prompt}],
            max_output_tokens=limit,
        )
        if (
            response.incomplete_details is not None
            and response.incomplete_details.reason == "max_output_tokens"
            and limit < 1000
        ):
            print(f"{limit} tokens were not enough")
            limit *= 2
            continue
        return response.output_text


print(write("Tell me a very long story about a lighthouse.", limit=60))
