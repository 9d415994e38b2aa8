from concurrent.futures import ThreadPoolExecutor, as_completed

from openai import OpenAI

client = OpenAI()


def complete(topic):
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": f"Describe {topic}."}])


def describe(topics):
    found = {}
    with ThreadPoolExecutor(max_workers=2) as pool:
        waiting = {pool.submit(complete, topic): topic for topic in topics}
        for future in as_completed(waiting):
            found[waiting[future]] = future.result().choices[0].message.content
    return found


def describe_in_order(topics):
    pool = ThreadPoolExecutor()
    waiting = {}
    for topic in topics:
        waiting[pool.submit(complete, topic)] = topic
    return [(topic, future.result().choices[0].message.content) for future, topic in waiting.items()]


if __name__ == "__main__":
    print(sorted(describe(["tea", "rain"]).items()), describe_in_order(["snow"]))
# ---- after ----
from concurrent.futures import ThreadPoolExecutor, as_completed

from openai import OpenAI

client = OpenAI()


def complete(topic):
    return client.responses.create(model="gpt-4o", input=[{"role": "user", "content": f"Describe {topic}."}])


def describe(topics):
    found = {}
    with ThreadPoolExecutor(max_workers=2) as pool:
        waiting = {pool.submit(complete, topic): topic for topic in topics}
        for future in as_completed(waiting):
            found[waiting[future]] = future.result().output_text
    return found


def describe_in_order(topics):
    pool = ThreadPoolExecutor()
    waiting = {}
    for topic in topics:
        waiting[pool.submit(complete, topic)] = topic
    return [(topic, future.result().output_text) for future, topic in waiting.items()]


if __name__ == "__main__":
    print(sorted(describe(["tea", "rain"]).items()), describe_in_order(["snow"]))
