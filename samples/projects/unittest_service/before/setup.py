from setuptools import setup

setup(
    name="unittest-service",
    version="0.1.0",
    packages=["triage"],
    python_requires=">=3.10",
    install_requires=["openai>=2", "pydantic>=2"],
)
