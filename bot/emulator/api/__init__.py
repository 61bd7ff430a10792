"""The Bot API: its methods, the forms of a request, the content of a message."""
