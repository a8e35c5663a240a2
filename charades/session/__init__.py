"""Scenario, rules of play, scorer and results joined into one thing for a screen or a plain terminal to drive.

Knows no screens. Modules that are slow to import (the scenario reader, the scorer, the store) are imported where they
are first needed, so that an edge can draw its first frame before them.
"""
