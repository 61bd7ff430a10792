"""Files that hold many articles: feeds, exports, mailboxes, tables, archives."""
