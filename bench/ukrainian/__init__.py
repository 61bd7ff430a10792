"""The word forms of Ukrainian that index/languages/uk.nouns.txt holds, and how they are made."""
