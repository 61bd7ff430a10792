// A message's text with its entities, as elements. Offsets are UTF-16 units, as JavaScript counts.

import { icon, make } from "./elements.js";

const PLAIN = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
};
const BLOCKS = new Set(["blockquote", "expandable_blockquote", "pre"]);
const SAFE = new Set(["http:", "https:", "mailto:", "tel:"]);

/**
 * Return a text as nodes, formatted by its entities, which may be nested or overlap.
 *
 * `actions` says what happens on a press: `start(parameter)` follows a link into the bot,
 * `command(text)` sends a command.
 */
export function formatted(text, entities, bot, actions) {
  const sorted = [...(entities ?? [])]
    .map((entity) => ({ ...entity, end: entity.offset + entity.length }))
    .filter((entity) => entity.length > 0 && entity.offset >= 0 && entity.end <= text.length)
    .sort(
      (a, b) => a.offset - b.offset || b.end - a.end || BLOCKS.has(b.type) - BLOCKS.has(a.type),
    );
  const fragment = document.createDocumentFragment();
  fragment.append(...run(text, 0, text.length, sorted, { bot, actions }));
  return fragment;
}

function run(text, start, end, entities, context) {
  const nodes = [];
  const waiting = [...entities];
  let at = start;
  while (waiting.length) {
    const entity = waiting.shift();
    if (entity.offset > at) nodes.push(text.slice(at, entity.offset));
    const inside = [];
    const after = [];
    for (const other of waiting) {
      if (other.offset < entity.end)
        inside.push({ ...other, end: Math.min(other.end, entity.end) });
      // An entity that reaches over the end goes on behind it.
      if (other.end > entity.end)
        after.push({ ...other, offset: Math.max(other.offset, entity.end) });
    }
    const children = run(text, entity.offset, entity.end, inside, context);
    nodes.push(styled(entity, text.slice(entity.offset, entity.end), children, context));
    at = entity.end;
    // A block ends its line, so the line break behind it would be a second one.
    if (BLOCKS.has(entity.type) && text[at] === "\n" && at < end) at += 1;
    waiting.splice(0, waiting.length, ...after.filter((other) => other.end > at));
    for (const other of waiting) other.offset = Math.max(other.offset, at);
  }
  if (at < end) nodes.push(text.slice(at, end));
  return nodes;
}

function styled(entity, words, children, context) {
  switch (entity.type) {
    case "blockquote":
      return make("blockquote", { dir: "auto" }, ...children);
    case "expandable_blockquote":
      return expandable(children);
    case "pre":
      return make("pre", { dir: "auto" }, make("code", {}, ...children));
    case "spoiler":
      return spoiler(children);
    case "text_link":
      return link(entity.url, children, context);
    case "url":
      return link(
        /^[a-z][a-z0-9+.-]*:/i.test(words) ? words : `https://${words}`,
        children,
        context,
      );
    case "email":
      return link(`mailto:${words}`, children, context);
    case "bot_command":
      return pressable(children, () => context.actions.command(words));
    case "mention":
      return words.slice(1).toLowerCase() === context.bot.username.toLowerCase()
        ? pressable(children, () => context.actions.open())
        : make("span", { class: "mention" }, ...children);
    case "text_mention":
    case "hashtag":
    case "cashtag":
      return make("span", { class: "mention" }, ...children);
    default:
      return make(PLAIN[entity.type] ?? "span", {}, ...children);
  }
}

function pressable(children, onclick) {
  return make("button", { type: "button", class: "link", onclick }, ...children);
}

function link(address, children, context) {
  const url = parsed(address);
  if (!url) return make("span", {}, ...children);
  const parameter = startParameter(url, context.bot);
  const inside = parameter !== null;
  const made = make(
    "a",
    { href: url.href, title: url.href, target: "_blank", rel: "noopener noreferrer" },
    ...children,
  );
  if (inside) {
    made.addEventListener("click", (event) => {
      event.preventDefault();
      context.actions.start(parameter);
    });
  }
  return made;
}

/** Return an address that may be followed, or null. */
export function parsed(address) {
  try {
    const url = new URL(address);
    return SAFE.has(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/** Return the start parameter of a link into the bot ("" for none), or null for another link. */
export function startParameter(url, bot) {
  const named = url.pathname.slice(1).toLowerCase() === bot.username.toLowerCase();
  if (!named || !["t.me", "telegram.me"].includes(url.hostname)) return null;
  return url.searchParams.get("start") ?? "";
}

function expandable(children) {
  const folded = make("div", { class: "folded" }, ...children);
  const toggle = make("button", { type: "button", class: "toggle" }, icon("down"));
  const quote = make("blockquote", { dir: "auto", class: "expandable" }, folded, toggle);
  const show = (open) => {
    quote.classList.toggle("open", open);
    toggle.setAttribute("aria-expanded", String(open));
    toggle.setAttribute("aria-label", open ? "Fold the quote" : "Show the whole quote");
  };
  show(false);
  // A block that is seen whole needs no unfolding.
  const measured = () =>
    quote.classList.toggle(
      "short",
      !quote.classList.contains("open") && folded.scrollHeight <= folded.clientHeight,
    );
  new ResizeObserver(measured).observe(folded);
  quote.addEventListener("click", (event) => {
    if (event.target.closest("a, .link") || String(getSelection())) return;
    event.stopPropagation();
    show(!quote.classList.contains("open"));
  });
  return quote;
}

function spoiler(children) {
  const hidden = make(
    "span",
    { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Hidden text: press to show" },
    ...children,
  );
  const reveal = (event) => {
    event.stopPropagation();
    hidden.classList.add("shown");
    for (const name of ["role", "tabindex", "aria-label"]) hidden.removeAttribute(name);
  };
  hidden.addEventListener("click", reveal, { once: true });
  hidden.addEventListener("keydown", (event) => event.key === "Enter" && reveal(event));
  return hidden;
}
