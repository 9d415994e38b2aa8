from base import Base


class Local(Base):
    def system(self, text):
        return text

    def user(self, text):
        return text

    def submit(self, prompt):
        return " / ".join(prompt)
