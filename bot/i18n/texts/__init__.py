"""Every sentence that the bot says to a person, in English: catalogues in `locale/` translate them.

A pair is a phrase for one and for several. {fields} stay as they are in every language.
`index.Reason` says why a file cannot be read, and the catalogues translate that too.
"""

from __future__ import annotations

from bot.i18n.texts.access import *
from bot.i18n.texts.answers import *
from bot.i18n.texts.buttons import *
from bot.i18n.texts.collections import *
from bot.i18n.texts.commands import *
from bot.i18n.texts.help import *
from bot.i18n.texts.insight import *
from bot.i18n.texts.owners import *
from bot.i18n.texts.privacy import *
from bot.i18n.texts.refusals import *
from bot.i18n.texts.speakers import *
from bot.i18n.texts.talk import *
from bot.i18n.texts.uploads import *
