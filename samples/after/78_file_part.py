import base64

from openai import OpenAI

client = OpenAI()
data = base64.b64encode(b"%PDF-1.4").decode()
response = client.responses.create(
    model="gpt-4o",
    input=[
        {
            "role": "user",
            "content": [
                {
                    "type": "input_file",
                    "filename": "draconomicon.pdf",
                    "file_data": f"data:application/pdf;base64,{data}",
                },
                {"type": "input_text", "text": "What is the first dragon in the book?"},
            ],
        },
    ],
)
print(response.output_text)
