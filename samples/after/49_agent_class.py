import json

from openai import OpenAI


class Agent:
    def __init__(self, client, system="", max_turns=5):
        self.client = client
        self.system = system
        self.messages = []
        self.max_turns = max_turns
        if self.system:
            self.messages.append({"role": "system", "content": system})

    def __call__(self, message):
        self.messages.append({"role": "user", "content": message})
        return self.execute()

    def execute(self):
        turns = 0
        while turns < self.max_turns:
            turns += 1
            response = self.client.responses.create(
                model="gpt-4o",
                input=self.messages,
                tools=TOOLS,
                tool_choice="auto",
                temperature=0,
            )
            tool_calls = [
                item for item in response.output if item.type == "function_call"
            ]
            if tool_calls:
                self.messages.extend(response.output)
                for tool_call in tool_calls:
                    function_name = tool_call.name
                    function_args = json.loads(tool_call.arguments)
                    print(f"Calling {function_name} with {function_args}")
                    function_to_call = AVAILABLE[function_name]
                    try:
                        output = function_to_call(**function_args)
                    except Exception as e:
                        output = f"Error: {e}"
                    self.messages.append(
                        {
                            "call_id": tool_call.call_id,
                            "type": "function_call_output",
                            "output": json.dumps(output),
                        }
                    )
            else:
                return response.output_text
        return "too many turns"


def get_weather(city):
    return {"city": city, "temp": 20}


def convert(celsius):
    return celsius * 9 / 5 + 32


AVAILABLE = {"get_weather": get_weather, "convert": convert}
TOOLS = [
    {
        "type": "function",
        "name": "get_weather",
        "description": "Get the weather",
        "parameters": {
            "type": "object",
            "properties": {"city": {"type": "string"}},
            "required": ["city"],
        },
        "strict": False,
    },
    {
        "type": "function",
        "name": "convert",
        "description": "Convert celsius to fahrenheit",
        "parameters": {
            "type": "object",
            "properties": {"celsius": {"type": "number"}},
            "required": ["celsius"],
        },
        "strict": False,
    },
]

if __name__ == "__main__":
    bot = Agent(OpenAI(), "You are a helpful assistant.")
    print(bot("How warm is it in Paris and Rome?"))
