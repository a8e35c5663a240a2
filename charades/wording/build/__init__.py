"""Scripts that make the data files of this package; nothing here is needed while playing."""
