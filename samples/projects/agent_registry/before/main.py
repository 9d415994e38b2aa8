import sys

import toolbox
from agents import Agent


def main(tasks):
    agent = Agent("Use the tools.")
    for task in tasks:
        print(agent.run(task))


if __name__ == "__main__":
    main(sys.argv[1:])
