from openai import OpenAI

client = OpenAI()


def ask(question):
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])


answers = [ask("Hi"), ask("Ho")]
longest = max(answers, key=lambda answer: answer.usage.completion_tokens)
print(longest.choices[0].message.content)
answers.sort(key=lambda answer: len(answer.choices[0].message.content))
print(answers[0].choices[0].message.content)
for answer in sorted(answers, key=lambda answer: answer.usage.prompt_tokens):
    print(answer.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()


def ask(question):
    return client.responses.create(model="gpt-4o", input=[{"role": "user", "content": question}])


answers = [ask("Hi"), ask("Ho")]
longest = max(answers, key=lambda answer: answer.usage.output_tokens)
print(longest.output_text)
answers.sort(key=lambda answer: len(answer.output_text))
print(answers[0].output_text)
for answer in sorted(answers, key=lambda answer: answer.usage.input_tokens):
    print(answer.output_text)
