"""The licence notice that ships beside the pair model."""

from __future__ import annotations

from charades.meaning.build.encoder_notice import TUNED

NOTICE = """\
pair.onnx is derived from all-MiniLM-L6-v2 (https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2) by the
sentence-transformers project, which was trained from nreimers/MiniLM-L6-H384-uncased, a version of
microsoft/MiniLM-L12-H384-uncased. Licensed under the Apache License, Version 2.0
(http://www.apache.org/licenses/LICENSE-2.0).

Changes: reads two texts at once; given new heads; exported to ONNX; weights quantised to eight bits.
""" + TUNED.replace("texts below", "texts below and on rows written for it")
