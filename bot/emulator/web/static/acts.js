// Acts of a person. Each returns the server's answer, or null after telling why it failed.

import { act, upload } from "./api.js";
import { alertBox, captionBox, confirmBox, toast } from "./dialogs.js";

// The most files of one album.
const ALBUM = 10;

export class Acts {
  #person;

  constructor(person) {
    this.#person = person.id;
  }

  /** Write in a place: a chat, and its topic where it has topics. */
  say(place, text, { reply_to = null, anonymous = false } = {}) {
    return this.#done("say", { ...given({ ...place, reply_to }), text, anonymous });
  }

  edit(message, text) {
    return this.#done("edit", { ...named(message), text });
  }

  /** Delete a message, after asking. */
  async remove(message) {
    const meant = await confirmBox("Delete this message for everybody?", "Delete");
    return meant ? this.#done("delete", named(message)) : null;
  }

  forward(message, chat) {
    const { message_id } = message;
    return this.#done("forward", { chat, from_chat: message.chat.id, message_id });
  }

  /** Open the chat with the bot as a link does. */
  start(parameter) {
    return this.#done("start", parameter ? { parameter } : {});
  }

  /** Press a button, and show the bot's answer. */
  async press(message, data) {
    const answer = await this.#done("press", { ...named(message), data });
    if (answer?.text && answer.show_alert) await alertBox(answer.text);
    else if (answer?.text) toast(answer.text);
    return answer;
  }

  ask(chat, query, offset) {
    return this.#done("inline", { chat, query, offset });
  }

  choose(place, id, result) {
    return this.#done("choose", { ...given(place), id, result: result.id });
  }

  /** Send files, after asking for words to go with them. */
  async send(place, files) {
    if (!files.length) return toast("Only files can be sent, no folders.");
    const caption = await captionBox(files);
    if (caption === null) return null;
    const fields = { person: this.#person, ...given(place) };
    return said(async () => {
      // Too many for one album go into several, the words with the first.
      for (let at = 0; at < files.length; at += ALBUM) {
        const words = at ? "" : caption.trim();
        await upload({ ...fields, caption: words }, files.slice(at, at + ALBUM));
      }
      return files;
    });
  }

  #done(what, fields) {
    return said(() => act(what, { person: this.#person, ...fields }));
  }
}

async function said(attempt) {
  try {
    return await attempt();
  } catch (error) {
    toast(error.message);
    return null;
  }
}

function named(message) {
  return { chat: message.chat.id, message_id: message.message_id };
}

function given(fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
