// The menu of a message.

import { chooseBox, toast } from "./dialogs.js";
import { make } from "./elements.js";
import { chatAvatar, chatName } from "./names.js";

/** Return whether a person may change a message's words. */
export function isEditable(message, person) {
  return (
    message.from?.id === person.id &&
    Boolean(message.text) &&
    !message.via_bot &&
    !message.forward_origin
  );
}

/** Return the menu of a message; `actions` are `reply`, `edit`, `forward` and `remove`. */
export function messageMenu(message, person, actions) {
  const text = message.text ?? message.caption;
  const entries = [["reply", "Reply", actions.reply]];
  if (text) entries.push(["copy", "Copy the text", () => copy(text)]);
  entries.push(["forward", "Forward…", actions.forward]);
  if (isEditable(message, person)) entries.push(["edit", "Edit", actions.edit]);
  if (message.from?.id === person.id) entries.push(["remove", "Delete", actions.remove]);
  return entries;
}

/** Let one of a person's chats be chosen, and return its id, or null. */
export function whereTo(chats, bot) {
  const pairs = chats.map((held) => {
    const name = make("span", { dir: "auto", text: chatName(held, bot) });
    return [held.chat.id, chatAvatar(held, bot), name];
  });
  return chooseBox("Forward to", pairs);
}

/** Put a text where it can be pasted from. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast("Copied.");
  } catch {
    toast("The browser does not allow copying here.");
  }
}
