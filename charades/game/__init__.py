"""The rules of play: events, state, what each seat may do and see.

Pure: no clock, no files, no unseeded randomness and nothing that understands language. What the outside knows (the time
spent, the breaches of the wording rules, the scorecard) comes in with an action.
"""
