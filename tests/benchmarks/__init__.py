"""Measurements, with the budgets beside the figures: ``python -m tests.benchmarks --help``.

Each module but the first two measures one subject and has a ``measure(options)`` that yields figures.

    figures          what a figure is, statistics, the table
    app_process      the real app in a pseudo-terminal, and when it drew what
    first_frame      from the start of the process to the home screen, held against a bare Textual app
    keys             from a key to the screen, while the scorer loads and after it
    memory           of the app without a scorer and with one, and when the scorer is ready
    wording          the wording rules while somebody types
    scoring          one scorecard; with data sets, what the scorer reaches
    guessing         one guess; with data sets, how often it is right
    recording        keeping an event, listing the history

No test asserts a time: a busy machine would fail it. Where others keep the machine busy, read the ratios.
"""
