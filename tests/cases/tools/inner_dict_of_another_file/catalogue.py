import json

lookup_price = {
    "name": "lookup_price",
    "description": "Gives the price of an article in the shop.",
    "parameters": {
        "type": "object",
        "properties": {"article": {"type": "string"}},
        "required": ["article"],
    },
}


def find_price(arguments):
    return len(json.loads(arguments)["article"])
