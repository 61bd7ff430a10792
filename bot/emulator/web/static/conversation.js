// The open chat and its messages, drawn anew after every change.

import { make } from "./elements.js";
import { announcement, bubble } from "./bubbles.js";
import { drawHead, drawTopics } from "./heading.js";
import { senderOf } from "./names.js";
import { topicOf } from "./store.js";

// In seconds: messages of one person closer together than this stand as one.
const TOGETHER = 300;
// In pixels: so near to the end counts as being there.
const AT_END = 60;
// In milliseconds: how long screen readers are to say nothing of a chat that was just opened.
const QUIET = 500;

const dayName = new Intl.DateTimeFormat(undefined, {
  day: "numeric",
  month: "long",
  year: "numeric",
});

export class Conversation {
  #list = document.getElementById("messages");
  #scroll = document.getElementById("history");
  #latest = document.getElementById("latest");
  #actions;
  #drawn = new Map();
  #place = "";
  #newest = 0;
  #missed = 0;
  #pinned = true;

  constructor(actions) {
    this.#actions = actions;
    this.#scroll.addEventListener("scroll", () => this.#noticeEnd(), { passive: true });
    this.#latest.addEventListener("click", () => this.toEnd());
    this.#list.addEventListener("click", (event) => this.#clicked(event));
    this.#list.addEventListener("contextmenu", (event) => this.#menu(event));
    this.#list.addEventListener("keydown", (event) => this.#key(event));
    // A newest message in sight stays there when there is less room.
    new ResizeObserver(() => this.#pinned && this.toEnd()).observe(this.#scroll);
  }

  /** Draw what `state` holds: `bot`, `person`, `held`, `topic`, `messages`, `typing`. */
  render(state) {
    const { held, topic, messages } = state;
    const place = `${state.person.id}/${held.chat.id}/${topic ?? ""}`;
    const arrived = place !== this.#place;
    const atEnd = arrived || this.#isAtEnd();
    if (arrived) this.#enter();
    this.#place = place;
    drawHead(state);
    drawTopics(state, this.#actions.openTopic);
    const focused = this.#focus();
    this.#arrange(this.#elements(state));
    this.#restore(focused);
    const last = messages.at(-1);
    const fresh = !arrived && last && last.message_id > this.#newest;
    this.#missed = atEnd || arrived ? 0 : this.#missed + (fresh ? 1 : 0);
    this.#newest = last?.message_id ?? 0;
    if (atEnd || (fresh && last.from?.id === state.person.id)) this.#settle(fresh ? last : null);
    this.#noticeEnd();
  }

  /** Show a message that stands in this chat, and mark it for a moment. */
  show(id) {
    const found = this.#list.querySelector(`[data-id="${Number(id)}"]`);
    if (!found) return false;
    found.scrollIntoView({ block: "center" });
    found.classList.remove("pointed");
    found.getBoundingClientRect();
    found.classList.add("pointed");
    return true;
  }

  toEnd() {
    this.#scroll.scrollTop = this.#scroll.scrollHeight;
  }

  #elements(state) {
    const wanted = [];
    let previous = null;
    for (const message of state.messages) {
      const sameDay = previous && day(previous) === day(message);
      if (!sameDay) wanted.push(this.#kept(`day ${day(message)}`, null, () => separator(message)));
      const joined = Boolean(sameDay && together(previous, message));
      const view = {
        bot: state.bot,
        person: state.person,
        group: state.held.chat.type !== "private",
        joined,
        actions: this.#actions,
      };
      const key = `${message.message_id} ${joined}`;
      wanted.push(this.#kept(key, message, () => bubble(message, view)));
      previous = message;
    }
    if (!state.messages.length)
      wanted.push(this.#kept("empty", state.held, () => this.#empty(state)));
    return wanted;
  }

  #kept(key, from, draw) {
    const drawn = this.#drawn.get(key);
    if (drawn && drawn.from === from) return drawn.element;
    const element = draw();
    this.#drawn.set(key, { from, element });
    return element;
  }

  #empty({ held, bot }) {
    const direct = held.chat.type === "private";
    const start = make("button", {
      type: "button",
      class: "start",
      text: "Start",
      onclick: () => this.#actions.start(""),
    });
    const words = direct
      ? "Ask in your own words, or press Start for examples."
      : `Nobody has written here. In a group, ask with /ask, mention @${bot.username}, or reply to it.`;
    return make("div", { class: "empty" }, make("p", { text: words }), direct ? start : null);
  }

  #arrange(wanted) {
    const keep = new Set(wanted);
    // oxlint-disable-next-line unicorn/no-useless-spread -- the collection is live
    for (const element of [...this.#list.children]) if (!keep.has(element)) element.remove();
    for (const [key, { element }] of this.#drawn) if (!keep.has(element)) this.#drawn.delete(key);
    wanted.forEach((element, at) => {
      const there = this.#list.children[at];
      if (there !== element) this.#list.insertBefore(element, there ?? null);
    });
    for (const element of this.#list.querySelectorAll('.message[tabindex="0"]'))
      element.tabIndex = -1;
    const last = this.#list.querySelector(".message:last-of-type");
    if (last) last.tabIndex = 0;
  }

  // An edited message is drawn anew: the focus stays on its button.
  #focus() {
    const active = document.activeElement;
    const message = active?.closest?.("#messages .message");
    if (!message) return null;
    const buttons = [...message.querySelectorAll(".press")];
    return { id: message.dataset.id, at: buttons.indexOf(active), label: active.textContent };
  }

  #restore(focused) {
    if (!focused || this.#list.contains(document.activeElement)) return;
    const message = this.#list.querySelector(`[data-id="${focused.id}"]`);
    const buttons = [...(message?.querySelectorAll(".press") ?? [])];
    const same = buttons.find((button) => button.textContent === focused.label);
    (same ?? buttons[Math.min(focused.at, buttons.length - 1)] ?? message)?.focus({
      preventScroll: true,
    });
  }

  // Screen readers say the new messages, and not all of every chat that is opened.
  #enter() {
    this.#drawn.clear();
    this.#list.ariaLive = "off";
    setTimeout(() => {
      this.#list.ariaLive = "polite";
    }, QUIET);
  }

  #isAtEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroll;
    return scrollHeight - scrollTop - clientHeight < AT_END;
  }

  // A message that is longer than the screen is read from its beginning.
  #settle(message) {
    const element = message && this.#list.querySelector(`[data-id="${message.message_id}"]`);
    if (element && element.offsetHeight > this.#scroll.clientHeight)
      element.scrollIntoView({ block: "start" });
    else this.toEnd();
  }

  #noticeEnd() {
    const atEnd = this.#isAtEnd();
    this.#pinned = atEnd;
    if (atEnd) this.#missed = 0;
    this.#latest.hidden = atEnd;
    this.#latest.dataset.missed = this.#missed || "";
  }

  #messageOf(target) {
    const element = target.closest?.(".message");
    return element ? { element, id: Number(element.dataset.id) } : null;
  }

  #clicked(event) {
    const found = this.#messageOf(event.target);
    if (!found || !event.target.closest(".bubble")) return;
    if (event.target.closest("a, button, .spoiler") || String(getSelection())) return;
    this.#actions.reply(found.id);
  }

  #menu(event) {
    const found = this.#messageOf(event.target);
    if (!found || event.target.closest("a")) return;
    event.preventDefault();
    const box = found.element.querySelector(".bubble").getBoundingClientRect();
    const byKey = event.clientX === 0 && event.clientY === 0;
    this.#actions.menu(
      found.id,
      byKey ? box.left + 24 : event.clientX,
      byKey ? box.top + 24 : event.clientY,
    );
  }

  #key(event) {
    if (!event.target.classList.contains("message")) return;
    const step = { ArrowUp: "previousElementSibling", ArrowDown: "nextElementSibling" }[event.key];
    if (step) {
      event.preventDefault();
      let next = event.target[step];
      while (next && !next.classList.contains("message")) next = next[step];
      if (!next) return;
      event.target.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    } else if (event.key === "Enter") {
      event.preventDefault();
      this.#actions.reply(Number(event.target.dataset.id));
    }
  }
}

function together(one, other) {
  if (announcement(one) || announcement(other)) return false;
  return (
    senderOf(one).id === senderOf(other).id &&
    other.date - one.date < TOGETHER &&
    topicOf(one) === topicOf(other)
  );
}

function day(message) {
  return new Date(message.date * 1000).toDateString();
}

function separator(message) {
  const now = new Date();
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  const names = { [now.toDateString()]: "Today", [yesterday.toDateString()]: "Yesterday" };
  const name = names[day(message)] ?? dayName.format(new Date(message.date * 1000));
  return make("div", { class: "day" }, make("span", { text: name }));
}
