from openai import OpenAI

client = OpenAI()
MODEL = "gpt-5.5"
r = client.chat.completions.create(
    model=MODEL,
    web_search_options={
        "search_context_size": "low",
        "user_location": {"type": "approximate", "approximate": {"country": "PE", "city": "Lima"}},
    },
    messages=[{"role": "user", "content": "News? [[text None.]] [[citation https://example.com/news]]"}],
)
print(r.choices[0].message.content)
for annotation in r.choices[0].message.annotations or []:
    if annotation.type == "url_citation":
        print(annotation.url_citation.title, annotation.url_citation.url)
# ---- after ----
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-5.5"
r = client.responses.create(
    model=MODEL,
    tools=[{
        "type": "web_search",
        "search_context_size": "low",
        "user_location": {"type": "approximate", "country": "PE", "city": "Lima"},
    }],
    tool_choice="required",
    input=[{"role": "user", "content": "News? [[text None.]] [[citation https://example.com/news]]"}],
)
print(r.output_text)
for annotation in [
    annotation
    for item in r.output
    if item.type == "message"
    for part in item.content
    if part.type == "output_text"
    for annotation in part.annotations
]:
    if annotation.type == "url_citation":
        print(annotation.title, annotation.url)
