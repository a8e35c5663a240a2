"""What is told of rounds and sessions.

    statistics   figures over rounds, each with its formula
    words        what a figure is called, and the signs of the reveal
    rulings      what is said of the scorer's doubts and of what the players made of them
    layout       lines, columns and bars of plain text
    round_text   a whole revealed round as lines
    tables       lists of sessions and rounds as lines
    export       rounds and sessions as CSV, JSON or Markdown

Nothing here reads a file, draws on a screen or scores.
"""
