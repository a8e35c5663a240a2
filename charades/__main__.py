"""``python -m charades``."""

from charades.cli.main import main

main()
