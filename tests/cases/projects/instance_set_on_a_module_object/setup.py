from state import state
from llm import Llm


def init():
    state.llm = Llm()
