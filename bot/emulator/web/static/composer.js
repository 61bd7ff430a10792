// The composer: text, a reply, a change of an own message, files.

import { icon, iconButton, make } from "./elements.js";
import { summary } from "./bubbles.js";
import { senderOf } from "./names.js";

export class Composer {
  #form = document.getElementById("composer");
  #about = make("div", { class: "about-message", hidden: true });
  #text;
  #mask;
  #send;
  #files = make("input", {
    type: "file",
    multiple: true,
    hidden: true,
    tabindex: "-1",
    "aria-hidden": "true",
  });
  #actions;
  #drafts = new Map();
  #place = "";
  #reply = null;
  #edit = null;

  /** `actions` are `send`, `save`, `attach`, `menu`, `typed`, `key` (true when it has taken a key), `editLast`. */
  constructor(actions) {
    this.#actions = actions;
    this.#text = make("textarea", {
      id: "composer-text",
      rows: "1",
      dir: "auto",
      "aria-label": "Message",
      "aria-autocomplete": "list",
      "aria-controls": "suggestions",
      enterkeyhint: "send",
      oninput: () => this.#typed(),
      onkeydown: (event) => this.#key(event),
      onpaste: (event) => this.#pasted(event),
    });
    this.#mask = iconButton("mask", "Write as the group, anonymously", () => this.#masked(), {
      "aria-pressed": "false",
    });
    this.#send = make(
      "button",
      { type: "submit", class: "round send", "aria-label": "Send", title: "Send" },
      icon("send"),
    );
    const attach = iconButton("attach", "Send files", () => this.#files.click());
    this.#files.addEventListener("change", () => {
      this.#attach([...this.#files.files]);
      this.#files.value = "";
    });
    this.#form.append(
      this.#about,
      make("div", { class: "writing" }, attach, this.#text, this.#mask, this.#send),
      this.#files,
    );
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.#typed();
  }

  /** Write in another place, whose draft is taken up again. */
  open(place, { hint, mayBeAnonymous }) {
    this.#text.placeholder = hint;
    this.#mask.hidden = !mayBeAnonymous;
    if (place === this.#place) return;
    if (!this.#edit) this.#drafts.set(this.#place, this.#text.value);
    this.#place = place;
    this.#forget();
    this.#mask.setAttribute("aria-pressed", "false");
    this.write(this.#drafts.get(place) ?? "");
  }

  focus() {
    this.#text.focus();
  }

  get input() {
    return this.#text;
  }

  get text() {
    return this.#text.value;
  }

  /** Replace the draft by a text. */
  write(text) {
    this.#text.value = text;
    this.#text.setSelectionRange(text.length, text.length);
    this.#typed();
  }

  /** Make the draft a reply to a message. */
  reply(message) {
    if (this.#edit) this.cancel();
    this.#reply = message;
    this.#tell("reply", `Reply to ${senderOf(message).name}`, message);
    this.focus();
  }

  /** Change a message of one's own. */
  edit(message) {
    if (!this.#edit) this.#drafts.set(this.#place, this.#text.value);
    this.#reply = null;
    this.#edit = message;
    this.#tell("edit", "Edit the message", message);
    this.write(message.text ?? "");
    this.focus();
  }

  /** Leave a reply or a change alone; return whether there was one. */
  cancel() {
    const was = this.#reply || this.#edit;
    const edited = this.#edit;
    this.#forget();
    if (edited) this.write(this.#drafts.get(this.#place) ?? "");
    return Boolean(was);
  }

  /** The message that a sent one replies to, and whether it is anonymous. */
  get options() {
    return {
      reply_to: this.#reply?.message_id ?? null,
      anonymous: !this.#mask.hidden && this.#mask.ariaPressed === "true",
    };
  }

  #forget() {
    this.#reply = null;
    this.#edit = null;
    this.#about.hidden = true;
    this.#send.setAttribute("aria-label", "Send");
  }

  #tell(name, title, message) {
    this.#about.replaceChildren(
      icon(name),
      make(
        "div",
        {},
        make("strong", { dir: "auto", text: title }),
        make("span", { dir: "auto", text: summary(message) }),
      ),
      iconButton("more", "What else can be done with the message", (event) => {
        const { left, top } = event.currentTarget.getBoundingClientRect();
        this.#actions.menu(message, left, top);
      }),
      iconButton("close", "Cancel", () => {
        this.cancel();
        this.focus();
      }),
    );
    this.#about.hidden = false;
    this.#send.setAttribute("aria-label", name === "edit" ? "Save the change" : "Send the reply");
  }

  #masked() {
    const now = this.#mask.ariaPressed !== "true";
    this.#mask.setAttribute("aria-pressed", String(now));
    this.focus();
  }

  #typed() {
    this.#form.classList.toggle("blank", !this.#text.value.trim());
    this.#text.style.height = "auto";
    this.#text.style.height = `${this.#text.scrollHeight}px`;
    this.#actions.typed(this.#text.value);
  }

  async #submit() {
    const text = this.#text.value.trim();
    if (!text) return;
    const { options } = this;
    const edited = this.#edit;
    const replied = this.#reply;
    const place = this.#place;
    this.#forget();
    this.write("");
    const done = edited
      ? await this.#actions.save(edited, text)
      : await this.#actions.send(text, options);
    // A text that could not be sent comes back, unless something else has been written since.
    if (done || place !== this.#place || this.#text.value) return;
    if (edited) this.edit(edited);
    else if (replied) this.reply(replied);
    this.write(text);
  }

  #key(event) {
    if (event.isComposing || this.#actions.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === "ArrowUp" && !this.#text.value) {
      event.preventDefault();
      this.#actions.editLast();
    }
  }

  #pasted(event) {
    const files = [...(event.clipboardData?.files ?? [])];
    if (!files.length) return;
    event.preventDefault();
    this.#attach(files);
  }

  #attach(files) {
    if (files.length) this.#actions.attach(files);
  }
}
