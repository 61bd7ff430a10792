"""The archive at many passages: how fast it takes articles in, answers, and what it needs."""
