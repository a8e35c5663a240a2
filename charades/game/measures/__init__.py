"""What flows measure beside the overlap: functions of numbers and texts, each with the source of its formula."""
