from openai import OpenAI

client = OpenAI()
response = client.responses.create(
    model="gpt-4.1",
    tools=[{
        "type": "web_search",
        "search_context_size": "low",
        "user_location": {
            "type": "approximate",
            "country": "GB",
            "city": "London",
        },
    }],
    tool_choice="required",
    input=[{"role": "user", "content": "news?"}],
)
print(response.output_text)
for annotation in [
    annotation
    for item in response.output
    if item.type == "message"
    for part in item.content
    if part.type == "output_text"
    for annotation in part.annotations
]:
    if annotation.type == "url_citation":
        print(annotation.url, annotation.title)
