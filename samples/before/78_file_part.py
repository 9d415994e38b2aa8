import base64

from openai import OpenAI

client = OpenAI()
data = base64.b64encode(b"%PDF-1.4").decode()
completion = client.chat.completions.create(
    model="gpt-4o",
    messages=[
        {
            "role": "user",
            "content": [
                {
                    "type": "file",
                    "file": {
                        "filename": "draconomicon.pdf",
                        "file_data": f"data:application/pdf;base64,{data}",
                    },
                },
                {"type": "text", "text": "What is the first dragon in the book?"},
            ],
        },
    ],
)
print(completion.choices[0].message.content)
