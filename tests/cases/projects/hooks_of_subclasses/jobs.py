from base import Job


class Summarise(Job):
    def messages(self, t):
        return [{"role": "user", "content": "Sum " + t}]

    def parse(self, r):
        return r.choices[0].message.content


class Translate(Job):
    def messages(self, t):
        return [{"role": "user", "content": "Tr " + t}]

    def parse(self, r):
        return r.choices[0].message.content.upper(), r.usage.total_tokens
# ---- after ----
from base import Job


class Summarise(Job):
    def messages(self, t):
        return [{"role": "user", "content": "Sum " + t}]

    def parse(self, r):
        return r.output_text


class Translate(Job):
    def messages(self, t):
        return [{"role": "user", "content": "Tr " + t}]

    def parse(self, r):
        return r.output_text.upper(), r.usage.total_tokens
