"""Permissions: roles, people and groups that are let in, and refusals."""

from __future__ import annotations

READER = "reader"
UPLOADER = "uploader"
ADMIN = "admin"
OWNER = "owner"

NOT_LET_IN = (
    "Hello. I only answer people and groups that an admin has allowed. To ask for access, send an "
    "admin this number: {number}"
)
NOT_YOURS = "Only admins may do that."
NOT_FOR_YOU = "Thank you, but only admins and uploaders may add articles."
NOT_YOURS_TO_REMOVE = "Only admins may remove articles."
NOT_YOURS_TO_EXPORT = "Only admins may export articles."
NOT_YOUR_WORDS = "I do not take commands from forwarded messages."
IN_PRIVATE = "Please do that in a private chat with me."
IN_GROUPS = "Please do that in the group it is meant for."
TOO_MANY = "That is a lot at once. Please wait a minute, then ask again."
TOO_MANY_HERE = (
    "This group asks more than I can answer in a minute. Please wait a moment, then ask again."
)

UNKNOWN_PERSON = (
    "I do not know {person}: they have never written to me. You can use their number instead."
)
NOT_IN_PERSON = (
    "That only works for people who write under their own name: not for channels, bots, anonymous "
    "admins or forwarded messages."
)
TOO_HIGH = "You can only give roles below your own, and only to people whose role is below yours."
GRANTED = "{person} now has this role: {role}"
REVOKED = "{person} no longer has a role."
HAS_ROLE = "{person} has a role. Take it away first with /revoke."
LET_IN = "Allowed: {whom}"
KEPT_OUT = "Blocked: {whom}"
THIS_GROUP = "this group"
ACCESS_OPEN = "Everyone may ask me. To change that: /access listed"
ACCESS_LISTED = (
    "Only people with a role may ask me, and people and groups allowed with /allow. To change "
    "that: /access open"
)
