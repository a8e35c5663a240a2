"""What is kept: one TinyDB database per session, and the history over all of them.

    storage   how a database gets to the disk whole, or not at all
    records   what is written, version by version, and how it becomes JSON and back
    store     one session's file, open for writing
    summary   a round and a session in the few figures that lists and statistics need
    archive   all the sessions in a folder
    rescore   scoring kept rounds again

Nothing here scores, computes a statistic or knows how anything is shown.
"""
