from openai import OpenAI

client = OpenAI()
ideas = ["a clock for cats", "an umbrella that sings", "glow-in-the-dark bread"]

for idea in ideas:
    completion = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": f"Invent a slogan for {idea}."}],
        max_completion_tokens=50,
    )
    if slogan := completion.choices[0].message.content:
        print(f"{idea}: {slogan}")
    else:
        print(f"{idea}: no slogan today")
    if (usage := completion.usage) and usage.completion_tokens > 40:
        print("  (that was long)")
