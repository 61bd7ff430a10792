// The page: the person, the open chat, and the answers to presses.

import { Acts } from "./acts.js";
import { Events, people } from "./api.js";
import { ChatList } from "./chatlist.js";
import { Composer } from "./composer.js";
import { Conversation } from "./conversation.js";
import { menu, toast } from "./dialogs.js";
import { takeDropped } from "./dropping.js";
import { icon } from "./elements.js";
import { parsed, startParameter } from "./entities.js";
import { copy, isEditable, messageMenu, whereTo } from "./messagemenu.js";
import { Store } from "./store.js";
import { Suggestions } from "./suggestions.js";
import { themeButton } from "./themebutton.js";

const app = document.getElementById("app");
const main = document.getElementById("conversation");
const narrow = matchMedia("(max-width: 760px)");

class Page {
  #bot;
  #people;
  #person;
  #acts;
  #open = null;
  #topic = null;
  #stores = new Map();
  #store;
  #events;

  constructor({ bot, people: all }) {
    this.#bot = bot;
    this.#people = all;
    this.list = new ChatList({ become: (id) => this.#become(id), open: (id) => this.#go(id) });
    this.conversation = new Conversation({
      openTopic: (topic) => this.#go(this.#open, topic),
      reply: (id) => this.composer.reply(this.#message(id)),
      menu: (id, x, y) => this.#menu(this.#message(id), x, y),
      show: (id) => this.conversation.show(id) || toast("That message is not here any more."),
      press: (message, button) => this.#press(message, button),
      follow: (url, event) => this.#follow(url) && event.preventDefault(),
      start: (parameter) => this.#start(parameter),
      command: (text) => this.#acts.say(this.#here, text),
      open: () => this.#go(this.#person.id),
    });
    this.suggestions = new Suggestions(bot, {
      ask: (query, offset) => this.#acts.ask(this.#open, query, offset),
      choose: (id, result) => this.#choose(id, result),
      complete: (text) => this.composer.write(text),
      start: (parameter) => {
        this.composer.write("");
        this.#start(parameter);
      },
    });
    this.composer = new Composer({
      send: (text, options) => this.#acts.say(this.#here, text, options),
      save: (message, text) => this.#acts.edit(message, text),
      attach: (files) => this.#acts.send(this.#here, files),
      menu: (message, x, y) => this.#menu(message, x, y),
      typed: () =>
        this.composer && this.suggestions.update(this.composer.input, this.#held?.commands ?? []),
      key: (event) => this.suggestions.key(event),
      editLast: () => this.#editLast(),
    });
    this.#listen();
    this.#route();
  }

  get #held() {
    return this.#store?.chats.get(this.#open);
  }

  #message(id) {
    return this.#held?.messages.find((message) => message.message_id === id);
  }

  // The address says which chat is open, so that going back and loading anew work.

  #route() {
    const [person, chat, topic] = location.hash.slice(2).split("/");
    const known = this.#people.find((one) => one.id === Number(person)) ?? this.#people[0];
    if (known !== this.#person) this.#connect(known);
    this.#open = chat ? Number(chat) : null;
    this.#topic = topic ? Number(topic) : null;
    this.#render();
    const elsewhere = document.activeElement?.closest("#people, #topics");
    if (this.#open !== null && !narrow.matches && !elsewhere) this.composer.focus();
  }

  #go(chat, topic = null) {
    const parts = [this.#person.id, chat, topic].filter(
      (part) => part !== null && part !== undefined,
    );
    const hash = `#/${parts.join("/")}`;
    if (hash === location.hash) return;
    // On a phone going back leads to the chats, not through all that were open.
    if (this.#open !== null || !narrow.matches) history.replaceState(null, "", hash);
    else history.pushState({ fromList: true }, "", hash);
    this.#route();
  }

  #back() {
    if (history.state?.fromList) history.back();
    else this.#go(null);
  }

  #become(id) {
    if (id === this.#person.id) return;
    const shared = this.#open !== null && this.#open < 0;
    const parts = [
      id,
      shared ? this.#open : narrow.matches ? null : id,
      shared ? this.#topic : null,
    ];
    history.replaceState(null, "", `#/${parts.filter((part) => part !== null).join("/")}`);
    this.#route();
  }

  #connect(person) {
    this.#events?.close();
    this.#person = person;
    this.#acts = new Acts(person);
    const changed = () => person === this.#person && this.#render();
    if (!this.#stores.has(person.id)) this.#stores.set(person.id, new Store(person.id, changed));
    this.#store = this.#stores.get(person.id);
    this.#events = new Events(
      person.id,
      (event) => this.#heard(event),
      (on) => this.#connected(on),
    );
  }

  #heard(event) {
    const moved = event.kind === "migrated" && event.from === this.#open;
    if (moved) this.#open = event.chat.id;
    this.#store.apply(event);
    if (moved) history.replaceState(history.state, "", `#/${this.#person.id}/${this.#open}`);
    // On a wide screen there is always a chat open.
    if (event.kind === "state" && !this.#held && !narrow.matches) this.#go(this.#firstChat());
  }

  #firstChat() {
    return this.#store.chats.keys().next().value ?? null;
  }

  #connected(on) {
    const line = document.getElementById("connection");
    line.textContent = on ? "Connected" : "Connecting…";
    app.classList.toggle("offline", !on);
  }

  #render() {
    const held = this.#held;
    const visible = document.visibilityState === "visible";
    if (held && visible) this.#store.read(this.#open, this.#topic);
    this.list.render({
      bot: this.#bot,
      people: this.#people,
      person: this.#person,
      store: this.#store,
      open: this.#open,
    });
    app.dataset.screen = held ? "chat" : "list";
    main.hidden = !held;
    document.getElementById("nothing").hidden = Boolean(held);
    if (!held) return;
    const group = held.chat.type !== "private";
    this.composer.open(`${this.#person.id}/${this.#open}/${this.#topic}`, {
      hint: group ? "Message, or /ask a question" : "Ask a question",
      mayBeAnonymous: group && Boolean(held.runs),
    });
    this.conversation.render({
      bot: this.#bot,
      person: this.#person,
      held,
      topic: this.#topic,
      messages: this.#store.messages(this.#open, this.#topic),
      typing: this.#store.isTyping(this.#open, this.#topic),
      unread: (topic) => this.#store.unread(this.#open, this.#person, topic),
    });
  }

  // Presses.

  get #here() {
    return { chat: this.#open, topic: this.#topic };
  }

  async #press(message, button) {
    const query = button.switch_inline_query_current_chat ?? button.switch_inline_query;
    if (button.callback_data !== undefined) {
      const answer = await this.#acts.press(message, button.callback_data);
      const url = parsed(answer?.url);
      if (url && !this.#follow(url)) open(url.href, "_blank", "noopener");
    } else if (query !== undefined) {
      this.composer.write(`@${this.#bot.username} ${query}`);
      this.composer.focus();
    } else if (button.copy_text) {
      await copy(button.copy_text.text);
    } else toast("This button does nothing here.");
  }

  /** Go where a link into the bot leads; return whether it is one. */
  #follow(url) {
    const parameter = startParameter(url, this.#bot);
    if (parameter !== null) this.#start(parameter);
    return parameter !== null;
  }

  async #start(parameter) {
    if (await this.#acts.start(parameter)) this.#go(this.#person.id);
  }

  async #choose(id, result) {
    this.composer.write("");
    this.composer.focus();
    await this.#acts.choose(this.#here, id, result);
  }

  #editLast() {
    const own = this.#store
      .messages(this.#open, this.#topic)
      .findLast((message) => isEditable(message, this.#person));
    if (own) this.composer.edit(own);
  }

  #menu(message, x, y) {
    if (!message) return;
    const entries = messageMenu(message, this.#person, {
      reply: () => this.composer.reply(message),
      edit: () => this.composer.edit(message),
      forward: () => this.#forward(message),
      remove: () => this.#acts.remove(message),
    });
    menu(entries, x, y);
  }

  async #forward(message) {
    const chat = await whereTo([...this.#store.chats.values()], this.#bot);
    if (chat === null) return;
    if (await this.#acts.forward(message, chat)) this.#go(chat);
  }

  // Events of the window.

  #listen() {
    addEventListener("popstate", () => this.#route());
    addEventListener("hashchange", () => this.#route());
    document.addEventListener("visibilitychange", () => this.#render());
    document.addEventListener("keydown", (event) => this.#key(event));
    document.getElementById("back").append(icon("back"));
    document.getElementById("back").addEventListener("click", () => this.#back());
    document.getElementById("latest").append(icon("down"));
    takeDropped(main, document.getElementById("drop"), (files) => {
      this.#acts.send(this.#here, files);
    });
  }

  #key(event) {
    if (event.defaultPrevented || document.querySelector("dialog[open], [popover]:popover-open"))
      return;
    if (event.key === "Escape") this.#escape();
    // Typing anywhere writes a message.
    const writes =
      event.key.length === 1 &&
      event.key !== " " &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey;
    if (writes && this.#open !== null && !document.activeElement?.matches("input, textarea"))
      this.composer.focus();
  }

  #escape() {
    if (this.suggestions.close() || this.composer.cancel()) this.composer.focus();
    else if (narrow.matches && this.#open !== null) this.#back();
    else this.composer.focus();
  }
}

// In milliseconds: how long until a server that does not answer yet is asked again.
const AGAIN = 1_000;

async function begin() {
  themeButton(document.getElementById("theme"));
  for (;;) {
    try {
      return await people();
    } catch (error) {
      document.getElementById("connection").textContent = error.message;
      app.classList.add("offline");
      await new Promise((done) => setTimeout(done, AGAIN));
    }
  }
}

new Page(await begin());
