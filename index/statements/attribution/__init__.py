"""Who said it: the decision for each quotation."""
