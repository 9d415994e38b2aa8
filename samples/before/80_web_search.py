from openai import OpenAI

client = OpenAI()
completion = client.chat.completions.create(
    model="gpt-4.1",
    web_search_options={
        "search_context_size": "low",
        "user_location": {
            "type": "approximate",
            "approximate": {"country": "GB", "city": "London"},
        },
    },
    messages=[{"role": "user", "content": "news?"}],
)
message = completion.choices[0].message
print(message.content)
for annotation in message.annotations or []:
    if annotation.type == "url_citation":
        print(annotation.url_citation.url, annotation.url_citation.title)
