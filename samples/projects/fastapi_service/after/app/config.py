from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    model: str = "gpt-4o-mini"
    max_tokens: int = 256


settings = Settings()
