from settings import Settings


class Answers:
    def __init__(self):
        self.settings = Settings()
        self.client = self.settings.client_of_the_team()
        self.model = self.settings.model

    def about(self, topic):
        completion = self.client.chat.completions.create(
            model=self.model, messages=[{"role": "user", "content": f"Explain {topic}."}]
        )
        return completion.choices[0].message.content


class Guesses:
    def __init__(self):
        self.settings = Settings()
        self.client = self.settings.client_of_a_stranger()

    def about(self, topic):
        completion = self.client.chat.completions.create(  # manual: client-unproven
            model="gpt-4o", messages=[{"role": "user", "content": f"Guess what {topic} is."}]
        )
        return completion.choices[0].message.content  # manual: result-mixed
# ---- after ----
from settings import Settings


class Answers:
    def __init__(self):
        self.settings = Settings()
        self.client = self.settings.client_of_the_team()
        self.model = self.settings.model

    def about(self, topic):
        response = self.client.responses.create(
            model=self.model, input=[{"role": "user", "content": f"Explain {topic}."}]
        )
        return response.output_text


class Guesses:
    def __init__(self):
        self.settings = Settings()
        self.client = self.settings.client_of_a_stranger()

    def about(self, topic):
        completion = self.client.chat.completions.create(  # manual: client-unproven
            model="gpt-4o", messages=[{"role": "user", "content": f"Guess what {topic} is."}]
        )
        return completion.choices[0].message.content  # manual: result-mixed
