"""From a question to quotes: features, ranking, composing the answer."""
