from abc import ABC, abstractmethod


class Base(ABC):
    def title(self, text):
        return self.submit([self.system("You find titles."), self.user(text)])

    @abstractmethod
    def system(self, text): ...

    @abstractmethod
    def user(self, text): ...

    @abstractmethod
    def submit(self, prompt): ...
