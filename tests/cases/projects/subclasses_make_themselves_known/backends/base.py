class Backend:
    registry = {}

    def __init_subclass__(cls, name, **rest):
        super().__init_subclass__(**rest)
        cls.name = name
        Backend.registry[name] = cls

    def __call__(self, prompt):
        completion = self.complete([{"role": "user", "content": prompt}])
        return completion.choices[0].message.content
# ---- after ----
class Backend:
    registry = {}

    def __init_subclass__(cls, name, **rest):
        super().__init_subclass__(**rest)
        cls.name = name
        Backend.registry[name] = cls

    def __call__(self, prompt):
        response = self.complete([{"role": "user", "content": prompt}])
        return response.output_text
