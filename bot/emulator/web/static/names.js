// Names and pictures of people and chats.

import { avatar } from "./elements.js";

/** Return the sender of a message, as others see it. */
export function senderOf(message) {
  const chat = message.sender_chat;
  if (chat) return { id: chat.id, name: chat.title ?? "Anonymous", anonymous: true };
  return { id: message.from?.id ?? 0, name: fullName(message.from), bot: message.from?.is_bot };
}

/** Return a user's name, or a chat's. */
export function fullName(who) {
  if (!who) return "Somebody";
  return who.title ?? [who.first_name, who.last_name].filter(Boolean).join(" ");
}

/** Return the name of a chat: one's own with the bot has the bot's. */
export function chatName({ chat }, bot) {
  return fullName(chat.type === "private" ? bot : chat);
}

/** Make the picture of a chat. */
export function chatAvatar(held, bot) {
  const direct = held.chat.type === "private";
  const square = held.topics.length > 0;
  return avatar(chatName(held, bot), held.chat.id, { bot: direct, square });
}
