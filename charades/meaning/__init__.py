"""Everything that understands language: how much of a meaning arrived, and what was turned around on the way.

    scorer        two texts to a scorecard; a picture and its answer to the score of a round
    naming        whether an answer says the name
    facets        a free answer, shared out to the facets that it speaks of
    verdict       what an overlap is called, what a distortion costs: every threshold
    distortions   what was turned around, one module a kind
    closeness     how near two texts are, on the scales that people use
    coverage      what was lost, what was added, what was merely copied
    alignment     which word of one text answers to which word of the other
    reading       a text with all that is read off it once (``reader`` remembers the last ones)
    quantities    the amounts in a text
    lexicon       words that mean the same or oppose each other
    pipeline      the spaCy model that parses (``models``: which one is installed), and in it
    component     the encoder as a part of the pipeline
    encoder       one vector for a text, one for each of its pieces (ONNX)
    manifest      data files, checked against what was shipped
    guesser       descriptions to words
    build         scripts that make the data files; not needed to play

Nothing here knows rounds in progress, players, files of results or screens. Importing the package loads nothing;
spaCy and onnxruntime come in with the modules that need them.
"""
