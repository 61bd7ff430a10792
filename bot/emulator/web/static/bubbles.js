// One message as an element: its bubble, and the buttons under it.

import { avatar, colour, icon, make } from "./elements.js";
import { formatted, parsed } from "./entities.js";
import { fullName, senderOf } from "./names.js";

const clock = new Intl.DateTimeFormat(undefined, {
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "medium" });

/** Return when a message was sent, as a time of the day. */
export function timeOf(message) {
  return clock.format(new Date(message.date * 1000));
}

/** Return a message in one line. */
export function summary(message) {
  if (message.photo) return message.caption ?? "Picture";
  if (message.document) return message.caption ?? message.document.file_name ?? "File";
  return message.text ?? message.caption ?? announcement(message) ?? "Message";
}

/** Return the sentence of a service message, null of any other. */
export function announcement(message) {
  const who = fullName(message.from);
  const members = message.new_chat_members?.map(fullName).join(", ");
  if (members) return members === who ? `${who} joined` : `${who} added ${members}`;
  if (message.left_chat_member) return `${fullName(message.left_chat_member)} left`;
  if (message.forum_topic_created)
    return `The topic “${message.forum_topic_created.name}” was opened`;
  if (message.migrate_to_chat_id) return "This group became a supergroup";
  if (message.migrate_from_chat_id) return "This supergroup was a group before";
  if (message.pinned_message) return `${who} pinned a message`;
  if (message.new_chat_title) return `${who} named the group “${message.new_chat_title}”`;
  return null;
}

/**
 * Make a message's element.
 *
 * `view` holds `bot`, `person`, `group` (whether to name who wrote), `joined` (whether the same
 * person wrote the one before) and `actions`.
 */
export function bubble(message, view) {
  const told = announcement(message);
  if (told) {
    return make(
      "div",
      { class: "announcement", "data-id": message.message_id },
      make("span", { dir: "auto", text: told }),
    );
  }
  const sender = senderOf(message);
  const own = sender.id === view.person.id;
  const classes = ["message", own ? "own" : "other", view.joined ? "joined" : ""];
  const shown = make(
    "article",
    {
      class: classes.filter(Boolean).join(" "),
      "data-id": message.message_id,
      tabindex: "-1",
      "aria-label": `${own ? "You" : sender.name}, ${timeOf(message)}`,
    },
    view.group && !own ? avatar(sender.name, sender.id, { bot: sender.bot }) : null,
    make(
      "div",
      { class: "column" },
      make("div", { class: "bubble" }, ...parts(message, sender, own, view)),
      keyboard(message, view.actions),
    ),
  );
  return shown;
}

function parts(message, sender, own, view) {
  return [
    view.group && !own && !view.joined ? nameLine(sender) : null,
    message.forward_origin ? forwarded(message.forward_origin) : null,
    message.via_bot ? make("p", { class: "via", text: `via @${message.via_bot.username}` }) : null,
    message.reply_to_message ? replied(message, view.actions) : null,
    message.photo ? picture(message.photo.at(-1), message.caption) : null,
    message.document ? file(message.document) : null,
    words(message, view),
  ].filter(Boolean);
}

function nameLine(sender) {
  const role = sender.anonymous ? make("span", { class: "role", text: "anonymous admin" }) : null;
  const name = make("span", {
    class: `colour-${colour(sender.id)}`,
    dir: "auto",
    text: sender.name,
  });
  return make("p", { class: "sender" }, name, role);
}

function forwarded(origin) {
  const from = origin.sender_user ?? origin.sender_chat ?? origin.chat;
  const name = from ? fullName(from) : (origin.sender_user_name ?? "somebody");
  return make("p", { class: "forwarded", dir: "auto", text: `Forwarded from ${name}` });
}

function replied(message, actions) {
  const other = message.reply_to_message;
  // In a topic everything answers the message that opened it, which is not a reply anybody made.
  if (other.forum_topic_created) return null;
  const sender = senderOf(other);
  return make(
    "button",
    {
      type: "button",
      class: `replied colour-${colour(sender.id)}`,
      onclick: () => actions.show(other.message_id),
    },
    make("span", { class: "unseen", text: "In reply to " }),
    make("strong", { dir: "auto", text: sender.name }),
    make("span", { class: "words", dir: "auto", text: message.quote?.text ?? summary(other) }),
  );
}

function picture(size, caption) {
  const { width, height } = size;
  const src = `/api/file/${encodeURIComponent(size.file_id)}`;
  return make("img", { class: "picture", src, width, height, alt: caption ?? "A picture" });
}

function file(document) {
  const name = document.file_name ?? "file";
  return make(
    "a",
    {
      class: "file",
      href: `/api/file/${encodeURIComponent(document.file_id)}`,
      download: name,
      "aria-label": `Download ${name}`,
    },
    make("span", { class: "sheet" }, icon("file")),
    make(
      "span",
      { class: "about" },
      make("span", { class: "name", dir: "auto", text: name }),
      make("span", { class: "size", text: sizeOf(document.file_size) }),
    ),
  );
}

/** Return how large a file is, in words. */
export function sizeOf(bytes) {
  if (bytes === undefined || bytes === null) return "";
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${(bytes / 1_000).toFixed(1)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function words(message, view) {
  const text = message.text ?? message.caption ?? "";
  const entities = message.entities ?? message.caption_entities;
  const nodes = formatted(text, entities, view.bot, view.actions);
  // Inside, so that the time stands at the end of the last line where there is room.
  return make("div", { class: text ? "text" : "text bare", dir: "auto" }, nodes, meta(message));
}

function meta(message) {
  const sent = new Date(message.date * 1000);
  return make(
    "span",
    { class: "meta" },
    message.edit_date ? make("span", { class: "edited", text: "edited" }) : null,
    make("time", {
      datetime: sent.toISOString(),
      title: moment.format(sent),
      text: timeOf(message),
    }),
  );
}

function keyboard(message, actions) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return make(
    "div",
    { class: "keyboard", role: "group", "aria-label": "Buttons" },
    ...rows.map((row) =>
      make("div", { class: "row" }, ...row.map((button) => pressable(button, message, actions))),
    ),
  );
}

function pressable(button, message, actions) {
  if (button.url) {
    const url = parsed(button.url);
    const away = { target: "_blank", rel: "noopener noreferrer" };
    const follow = (event) => actions.follow(url, event);
    return url
      ? make("a", {
          class: "press",
          dir: "auto",
          href: url.href,
          ...away,
          onclick: follow,
          text: button.text,
        })
      : make("button", {
          type: "button",
          class: "press",
          dir: "auto",
          disabled: true,
          text: button.text,
        });
  }
  const made = make("button", { type: "button", class: "press", dir: "auto", text: button.text });
  made.addEventListener("click", async () => {
    if (made.ariaBusy === "true") return;
    made.ariaBusy = "true";
    await actions.press(message, button);
    made.ariaBusy = "false";
  });
  return made;
}
