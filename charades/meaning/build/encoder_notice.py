"""The licence notice that ships beside the encoder."""

from __future__ import annotations

PLAIN = """\
encoder.onnx and tokenizer.json are derived from all-MiniLM-L6-v2
(https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2) by the sentence-transformers project, which was
trained from nreimers/MiniLM-L6-H384-uncased, a version of microsoft/MiniLM-L12-H384-uncased. Licensed under the
Apache License, Version 2.0 (http://www.apache.org/licenses/LICENSE-2.0).

Changes: exported to ONNX with mean pooling and normalisation in the graph; weights quantised to eight bits;
truncation and padding settings removed from the tokenizer.
"""

TUNED = """
The network was trained further on the texts below; none of them is contained in it.

STS Benchmark, train part: Cer, Diab, Agirre, Lopez-Gazpio and Specia, "SemEval-2017 Task 1" (2017). CC BY-SA 4.0.

SemEval-2013 Task 7 (Beetle and SciEntsBank), train part: Dzikovska, Nielsen, Brew, Leacock, Giampiccolo, Bentivogli,
Clark, Dagan and Dang, "The Joint Student Response Analysis" (2013). CC BY-SA 3.0.

CANNOT: Anschütz, Miguel Lozano and Groh, "This is not correct! Negation-aware Evaluation of Language Generation
Systems" (2023). CC BY-SA 4.0.

WordNet 3.0. Copyright 2006 by Princeton University. All rights reserved. THIS SOFTWARE AND DATABASE IS PROVIDED "AS
IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT
LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF MERCHANT-ABILITY OR FITNESS FOR ANY
PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD
PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS.
"""
