"""Unanswered questions: grouped, and answered late."""
