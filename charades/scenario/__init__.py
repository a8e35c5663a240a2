"""From a coach's text to typed scenarios: the model, the reader with file, line and column, the linter, and packs.

Knows the wording rules (a scenario chooses among them); knows nothing of rounds, scores or screens.

A file goes through ``source`` (bytes to text), ``yaml_nodes`` (text to nodes), ``document`` (nodes to plain data with
places) and ``format`` (what the data may be); ``reader`` joins them and ends in the ``model``. ``linter`` adds what is
well-formed and makes no sense. Whatever is wrong becomes a diagnostic; nothing here raises for a bad file.
"""
