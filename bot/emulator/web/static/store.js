// Store of the chats that one person sees, kept up to date by events.

// In milliseconds: how long Telegram shows that somebody is typing.
const TYPING_SHOWN = 5_000;
// The number that a group's general topic has where it is listed.
const GENERAL = 1;

/** Return the topic a message stands in; null is the general one, or none at all. */
export function topicOf(message) {
  return message.is_topic_message ? message.message_thread_id : null;
}

export class Store {
  chats = new Map();
  #typing = new Map();
  #read;
  #key;
  #changed;

  /** `changed()` is called after every change; what has been read outlives a reload of the page. */
  constructor(person, changed) {
    this.#changed = changed;
    this.#key = `quoth-read-${person}`;
    this.#read = JSON.parse(sessionStorage.getItem(this.#key) ?? "{}");
  }

  apply(event) {
    this[`_${event.kind}`]?.(event);
    this.#changed();
  }

  /** Return a chat's messages, oldest first; of one topic where it has topics. */
  messages(chat, topic) {
    const held = this.chats.get(chat);
    if (!held) return [];
    return held.topics.length
      ? held.messages.filter((message) => topicOf(message) === topic)
      : held.messages;
  }

  isTyping(chat, topic) {
    return this.#typing.has(place(chat, topic));
  }

  /** Return how many messages of others came since `read` was called. */
  unread(chat, person, topic) {
    const all =
      topic === undefined ? (this.chats.get(chat)?.messages ?? []) : this.messages(chat, topic);
    return all.filter(
      (message) =>
        message.from?.id !== person.id &&
        message.message_id > (this.#read[place(chat, topicOf(message))] ?? 0),
    ).length;
  }

  read(chat, topic) {
    const last = this.messages(chat, topic).at(-1)?.message_id ?? 0;
    const key = place(chat, topic);
    if (this.#read[key] === last) return;
    this.#read[key] = last;
    sessionStorage.setItem(this.#key, JSON.stringify(this.#read));
  }

  _state({ chats }) {
    this.chats = new Map(
      chats.map((held) => [
        held.chat.id,
        { ...held, topics: withGeneral(held.topics ?? []), messages: sorted(held.messages) },
      ]),
    );
    // Another run of the server counts from the beginning.
    for (const [key, last] of Object.entries(this.#read)) {
      const held = this.chats.get(Number(key.split("/")[0]));
      if (!held || last > (held.messages.at(-1)?.message_id ?? 0)) delete this.#read[key];
    }
  }

  _message({ message }) {
    const held = this.chats.get(message.chat.id);
    if (!held) return;
    held.messages = sorted([
      ...held.messages.filter((other) => other.message_id !== message.message_id),
      message,
    ]);
    if (message.from?.is_bot) this.#stopTyping(message.chat.id, topicOf(message));
  }

  _edited({ message }) {
    const held = this.chats.get(message.chat.id);
    if (!held) return;
    held.messages = held.messages.map((other) =>
      other.message_id === message.message_id ? message : other,
    );
    if (message.from?.is_bot) this.#stopTyping(message.chat.id, topicOf(message));
  }

  _deleted({ chat, message_id }) {
    const held = this.chats.get(chat);
    if (held) held.messages = held.messages.filter((other) => other.message_id !== message_id);
  }

  _typing({ chat, topic }) {
    const key = place(chat, topic ?? null);
    clearTimeout(this.#typing.get(key));
    const timer = setTimeout(() => {
      this.#typing.delete(key);
      this.#changed();
    }, TYPING_SHOWN);
    this.#typing.set(key, timer);
  }

  _migrated({ from, chat }) {
    const held = this.chats.get(from);
    if (!held) return;
    // A map keeps its order, and so do the chats.
    this.chats = new Map(
      [...this.chats].map(([id, other]) =>
        id === from ? [chat.id, { ...held, chat }] : [id, other],
      ),
    );
    for (const [key, last] of Object.entries(this.#read)) {
      const [id, topic] = key.split("/");
      if (Number(id) === from) this.#read[`${chat.id}/${topic}`] = last;
    }
  }

  #stopTyping(chat, topic) {
    clearTimeout(this.#typing.get(place(chat, topic)));
    this.#typing.delete(place(chat, topic));
  }
}

// The general topic is not one that messages name.
function withGeneral(topics) {
  const others = topics.filter(({ id }) => id > GENERAL);
  const general = topics.find(({ id }) => id <= GENERAL);
  return topics.length ? [{ name: "General", ...general, id: null }, ...others] : [];
}

function place(chat, topic) {
  return `${chat}/${topic ?? ""}`;
}

function sorted(messages) {
  return [...messages].sort((a, b) => a.message_id - b.message_id);
}
