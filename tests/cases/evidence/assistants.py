from openai import OpenAI

client = OpenAI()
thread = client.beta.threads.create()  # manual: assistants-api
run = client.beta.threads.runs.create_and_poll(thread_id=thread.id, assistant_id="asst_1")  # manual: assistants-api
print(run.status)
