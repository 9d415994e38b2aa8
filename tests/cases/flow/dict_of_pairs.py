import concurrent.futures as cf
import openai
client = openai.OpenAI()
QS = ["a", "b", "c"]


def one(q):
    return q, client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": q}])


with cf.ThreadPoolExecutor() as ex:
    pairs = list(ex.map(one, QS))
by_q = dict(pairs)
for (q, r), i in zip(pairs, range(10)):
    first = r.choices[0]
    print(i, q, first.message.content)
total = sum(r.usage.total_tokens for r in by_q.values())
best = max(by_q.items(), key=lambda kv: len(kv[1].choices[0].message.content))
print(total, best[0], sorted(by_q, key=lambda q: by_q[q].usage.completion_tokens))
# ---- after ----
import concurrent.futures as cf
import openai
client = openai.OpenAI()
QS = ["a", "b", "c"]


def one(q):
    return q, client.responses.create(model="gpt-4o", input=[{"role": "user", "content": q}])


with cf.ThreadPoolExecutor() as ex:
    pairs = list(ex.map(one, QS))
by_q = dict(pairs)
for (q, r), i in zip(pairs, range(10)):
    print(i, q, r.output_text)
total = sum(r.usage.total_tokens for r in by_q.values())
best = max(by_q.items(), key=lambda kv: len(kv[1].output_text))
print(total, best[0], sorted(by_q, key=lambda q: by_q[q].usage.output_tokens))
