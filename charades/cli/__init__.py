"""The command line, and the place where everything is wired.

Importing it loads no spaCy, no models and no Textual: a command imports what it needs when it runs.
"""
