from openai import OpenAI

client = OpenAI()

response = client.responses.create(
    model="gpt-4o-mini",
    input=[
        {
            "role": "user",
            "content": [
                {"type": "input_text", "text": "What's in this image?"},
                {
                    "type": "input_image",
                    "image_url": "https://example.com/boardwalk.jpg",
                    "detail": "low",
                },
            ],
        }
    ],
    max_output_tokens=300,
)

print(response.output_text)
