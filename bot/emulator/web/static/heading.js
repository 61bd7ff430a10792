// The top of the open chat: which it is, and its topics.

import { badge, make } from "./elements.js";
import { chatAvatar, chatName, fullName } from "./names.js";

/** Draw which chat is open, and whether the bot is typing there. */
export function drawHead({ bot, person, held, topic, typing }) {
  const name = chatName(held, bot);
  const kind = held.chat.type === "private" ? "bot" : held.topics.length ? "topics" : "group";
  const dots = make("span", { class: "dots", "aria-hidden": "true" });
  const line = typing
    ? make("p", { class: "typing" }, `${fullName(bot)} is typing`, dots)
    : make("p", { text: `${kind} · you are ${person.first_name}` });
  const words = make("div", {}, make("h2", { dir: "auto", text: name }), line);
  document.getElementById("whose").replaceChildren(chatAvatar(held, bot), words);
  const where = held.topics.find((one) => one.id === topic)?.name;
  document.title = `${where ? `${where} · ` : ""}${name} · a Telegram on this machine`;
}

/** Draw a group's topics as tabs; `open(topic)` is called for the one that is chosen. */
export function drawTopics({ held, topic, unread }, open) {
  const tabs = document.getElementById("topics");
  tabs.hidden = !held.topics.length;
  const focused = tabs.contains(document.activeElement);
  tabs.replaceChildren(
    ...held.topics.map((one) => tab(one, held.topics, topic, unread(one.id), open)),
  );
  if (focused) tabs.querySelector('[aria-selected="true"]')?.focus();
}

function tab(one, topics, topic, unread, open) {
  const selected = one.id === topic;
  return make(
    "button",
    {
      type: "button",
      role: "tab",
      "aria-selected": String(selected),
      "aria-controls": "messages",
      tabindex: selected ? "0" : "-1",
      onclick: () => open(one.id),
      onkeydown: (event) => turn(event, topics, topic, open),
    },
    make("span", { dir: "auto", text: one.name }),
    badge(unread),
  );
}

function turn(event, topics, topic, open) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const at = topics.findIndex((one) => one.id === topic);
  open(topics[(at + step + topics.length) % topics.length].id);
}
