"""Coreference: the entity that a pronoun, a role or part of a name stands for."""
