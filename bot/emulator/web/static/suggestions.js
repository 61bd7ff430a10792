// Suggestions while one writes: commands after "/", and results after "@bot".

import { make } from "./elements.js";

// In milliseconds: so long after the last key the bot is asked.
const SETTLED = 250;
// In pixels from the end of the list: where more results are asked for.
const MORE_AT = 80;

export class Suggestions {
  #list = document.getElementById("suggestions");
  #input;
  #bot;
  #actions;
  #timer = 0;
  #asked = 0;
  #query = null;
  #next = "";
  #chosen = -1;

  /** `actions` are `ask(query, offset)`, `choose(id, result)`, `complete(text)` and `start(parameter)`. */
  constructor(bot, actions) {
    this.#bot = bot;
    this.#actions = actions;
    this.#list.addEventListener("scroll", () => this.#more(), { passive: true });
  }

  /** Follow the text in `input`. */
  update(input, commands) {
    this.#input = input;
    const text = input.value;
    const mention = `@${this.#bot.username}`;
    const inline = text.startsWith(`${mention} `) || text.startsWith(`${mention}\n`);
    if (inline) return this.#inline(text.slice(mention.length).trimStart());
    this.#query = null;
    clearTimeout(this.#timer);
    this.#asked += 1;
    if (/^\/\w*$/.test(text)) return this.#commands(text.slice(1), commands);
    if (/^@\w*$/.test(text) && mention.toLowerCase().startsWith(text.toLowerCase())) {
      return this.#offer(
        "Mentions",
        [
          this.#entry(mention, "Ask inline, or mention the bot", () =>
            this.#actions.complete(`${mention} `),
          ),
        ],
        0,
      );
    }
    return this.close();
  }

  /** Put the list away; return whether it was there. */
  close() {
    clearTimeout(this.#timer);
    this.#asked += 1;
    const was = !this.#list.hidden;
    this.#list.hidden = true;
    this.#list.replaceChildren();
    this.#choose(-1);
    return was;
  }

  /** Take a key if it is meant for the list; return whether it was. */
  key(event) {
    if (this.#list.hidden) return false;
    const entries = this.#entries();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && entries.length) {
      const from = this.#chosen < 0 && step < 0 ? 0 : this.#chosen;
      this.#choose((from + step + entries.length) % entries.length);
    } else if (["Enter", "Tab"].includes(event.key) && !event.shiftKey && entries[this.#chosen]) {
      const whole = entries[this.#chosen].dataset.whole;
      // A command written to its end is sent.
      if (event.key === "Enter" && whole && whole === this.#input.value)
        return this.close() && false;
      entries[this.#chosen].click();
    } else return false;
    event.preventDefault();
    return true;
  }

  #commands(typed, commands) {
    const fitting = commands.filter(({ command }) => command.startsWith(typed.toLowerCase()));
    if (!fitting.length) return this.close();
    return this.#offer(
      "Commands",
      fitting.map(({ command, description }) =>
        this.#entry(
          `/${command}`,
          description,
          () => this.#actions.complete(`/${command} `),
          `/${command}`,
        ),
      ),
      0,
    );
  }

  #inline(query) {
    if (query === this.#query) return;
    this.#query = query;
    clearTimeout(this.#timer);
    const number = (this.#asked += 1);
    this.#timer = setTimeout(() => this.#ask(query, "", number), SETTLED);
  }

  async #ask(query, offset, number) {
    const answer = await this.#actions.ask(query, offset);
    if (number !== this.#asked || !answer) return;
    this.#next = answer.next_offset ?? "";
    const entries = answer.results.map((result) =>
      this.#entry(result.title ?? "Result", result.description ?? "", () =>
        this.#actions.choose(answer.id, result),
      ),
    );
    if (offset) return this.#list.append(...this.#numbered(entries, this.#entries().length));
    const { button } = answer;
    if (button)
      entries.unshift(
        this.#entry(button.text, "", () => this.#actions.start(button.start_parameter ?? "")),
      );
    if (!entries.length) entries.push(make("p", { class: "none", text: "Nothing found" }));
    return this.#offer("Quotes to choose from", entries, -1);
  }

  #more() {
    const { scrollHeight, scrollTop, clientHeight } = this.#list;
    if (!this.#next || scrollHeight - scrollTop - clientHeight > MORE_AT) return;
    const offset = this.#next;
    this.#next = "";
    this.#ask(this.#query, offset, this.#asked);
  }

  #offer(label, entries, chosen) {
    this.#list.setAttribute("role", "listbox");
    this.#list.setAttribute("aria-label", label);
    this.#list.replaceChildren(...this.#numbered(entries, 0));
    this.#list.hidden = false;
    this.#list.scrollTop = 0;
    this.#choose(chosen);
  }

  #numbered(entries, first) {
    entries.forEach((entry, at) => {
      entry.id = `suggestion-${first + at}`;
    });
    return entries;
  }

  #entry(title, about, chosen, whole = null) {
    return make(
      "div",
      {
        class: "suggestion",
        role: "option",
        "aria-selected": "false",
        "data-whole": whole,
        // The writing goes on where it was.
        onmousedown: (event) => event.preventDefault(),
        onclick: chosen,
      },
      make("strong", { dir: "auto", text: title }),
      make("span", { dir: "auto", text: about }),
    );
  }

  #entries() {
    return [...this.#list.querySelectorAll('[role="option"]')];
  }

  #choose(at) {
    const entries = this.#entries();
    entries[this.#chosen]?.setAttribute("aria-selected", "false");
    this.#chosen = at;
    const entry = entries[at];
    for (const other of entries) other.setAttribute("aria-selected", String(other === entry));
    if (entry) {
      this.#input?.setAttribute("aria-activedescendant", entry.id);
      entry.scrollIntoView({ block: "nearest" });
    } else this.#input?.removeAttribute("aria-activedescendant");
  }
}
