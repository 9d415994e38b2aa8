from agents.agent import Agent
from agents.registry import tool

__all__ = ["Agent", "tool"]
