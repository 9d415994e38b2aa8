import sqlite3

from openai import OpenAI

client = OpenAI()
log = sqlite3.connect("log.db")
log.execute("CREATE TABLE IF NOT EXISTS calls (answer TEXT, asked INTEGER, answered INTEGER)")
completion = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "How long is the Nile?"}],
)
log.execute(
    "INSERT INTO calls VALUES (?, ?, ?)",
    (
        completion.choices[0].message.content,
        completion.usage.prompt_tokens,
        completion.usage.completion_tokens,
    ),
)
log.commit()
for answer, asked, answered in log.execute("SELECT * FROM calls"):
    print(answer, asked, answered)
log.close()
