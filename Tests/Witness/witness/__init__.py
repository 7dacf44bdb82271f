"""A second, independent implementation of the scenario, rules and plan formats.

It was written from the format's specification alone, shares no code with the
program, and exists to judge the program's plans and to solve small scenarios
a second time.
"""
