"""What a single text says, read off its parse: denials, who does what, amounts, times, shares, commitments and more.

Each module reads one thing and knows nothing of a second text; holding two texts against each other is the business of
``charades.meaning.distortions``.
"""
