// The side of the page: the person, and their chats.

import { avatar, badge, make } from "./elements.js";
import { summary, timeOf } from "./bubbles.js";
import { chatAvatar, chatName, fullName, senderOf } from "./names.js";

export class ChatList {
  #people = document.getElementById("people");
  #chats = document.getElementById("chats");
  #actions;

  constructor(actions) {
    this.#actions = actions;
    this.#chats.addEventListener("keydown", (event) => this.#key(event));
  }

  /** Draw what `state` holds: `bot`, `people`, `person`, `store`, `open` (the id of the open chat). */
  render(state) {
    this.#drawPeople(state);
    const focused = this.#chats.contains(document.activeElement)
      ? document.activeElement.dataset.chat
      : null;
    this.#chats.replaceChildren(
      ...[...state.store.chats.values()].map((held) => this.#entry(held, state)),
    );
    if (focused) this.#chats.querySelector(`[data-chat="${Number(focused)}"]`)?.focus();
  }

  #drawPeople({ people, person }) {
    const focused = this.#people.contains(document.activeElement);
    const made = people.map((one, at) => {
      const mine = one.id === person.id;
      return make(
        "button",
        {
          type: "button",
          role: "radio",
          "aria-checked": String(mine),
          tabindex: mine ? "0" : "-1",
          "data-person": one.id,
          onclick: () => this.#actions.become(one.id),
          onkeydown: (event) => this.#turn(event, people, at),
        },
        avatar(fullName(one), one.id),
        make(
          "span",
          {},
          make("span", { class: "name", dir: "auto", text: fullName(one) }),
          make("span", { class: "role", text: one.role }),
        ),
      );
    });
    this.#people.replaceChildren(...made);
    if (focused) this.#people.querySelector('[aria-checked="true"]')?.focus();
  }

  #turn(event, people, at) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    this.#actions.become(people[(at + step + people.length) % people.length].id);
  }

  #entry(held, { bot, person, store, open }) {
    const { chat } = held;
    const last = held.messages.at(-1);
    const typing = [null, ...held.topics.map((topic) => topic.id)].some((topic) =>
      store.isTyping(chat.id, topic),
    );
    const told = typing ? make("em", { text: "typing…" }) : preview(last, held, person);
    return make(
      "li",
      {},
      make(
        "button",
        {
          type: "button",
          class: "chat",
          "data-chat": chat.id,
          "aria-current": chat.id === open ? "true" : null,
          onclick: () => this.#actions.open(chat.id),
        },
        chatAvatar(held, bot),
        make("span", { class: "name", dir: "auto", text: chatName(held, bot) }),
        make("time", { text: last ? timeOf(last) : "" }),
        make("span", { class: "preview", dir: "auto" }, told),
        badge(store.unread(chat.id, person)),
      ),
    );
  }

  #key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = [...this.#chats.querySelectorAll(".chat")];
    all[all.indexOf(document.activeElement) + step]?.focus();
  }
}

function preview(last, held, person) {
  if (!last) return held.chat.type === "private" ? "Ask something" : "Nothing yet";
  const sender = senderOf(last);
  const line = summary(last).replace(/\s+/g, " ").slice(0, 120);
  if (sender.id === person.id) return `You: ${line}`;
  return held.chat.type === "private" ? line : `${sender.name}: ${line}`;
}
