"""Documents of word processors, books and sheets: archives of XML, and RTF."""
