from openai import OpenAI

client = OpenAI()
ideas = ["a clock for cats", "an umbrella that sings", "glow-in-the-dark bread"]

for idea in ideas:
    response = client.responses.create(
        model="gpt-4o-mini",
        input=[{"role": "user", "content": f"Invent a slogan for {idea}."}],
        max_output_tokens=50,
    )
    if slogan := response.output_text:
        print(f"{idea}: {slogan}")
    else:
        print(f"{idea}: no slogan today")
    if (usage := response.usage) and usage.output_tokens > 40:
        print("  (that was long)")
