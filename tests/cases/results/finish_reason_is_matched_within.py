from openai import OpenAI

client = OpenAI()
completion = client.chat.completions.create(
    model="gpt-4o-mini", messages=[{"role": "user", "content": "Tell me a long story."}], max_tokens=20
)
choice = completion.choices[0]
print((choice.finish_reason, 1) == ("length", 1))  # unsafe: finish-reason-escapes
match choice.finish_reason, len(choice.message.content) > 3:  # unsafe: finish-reason-escapes
    case "length", True:
        print("cut")
    case _:
        print("whole")
