"""The bot's own database: answers, roles, uploads, unanswered questions, statistics."""
