"""Attribution: the decision on the speaker of each quotation."""
