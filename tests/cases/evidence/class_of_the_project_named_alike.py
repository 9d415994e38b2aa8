class Completion:
    @classmethod
    def create(cls, **kwargs):
        return cls()


Completion.create(text="Hi")
