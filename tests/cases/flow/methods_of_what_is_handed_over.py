import sched

from openai import OpenAI


class Speaker:
    def __init__(self):
        self.client = OpenAI()

    def speak(self, prompt):
        return self.client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])  # manual: result-escapes


speaker = Speaker()
queue = sched.scheduler()
queue.enter(0, 1, speaker.speak, ("Hello",))  # manual: result-escapes
queue.run()
