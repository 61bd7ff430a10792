"""Every sentence the bot says, in every language it says it in."""
