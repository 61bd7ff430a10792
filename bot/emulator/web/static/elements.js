// Elements of the page: words from outside enter as text, never as markup.

const SVG = "http://www.w3.org/2000/svg";

const ICONS = {
  back: "M15 5l-7 7 7 7",
  send: "M12 19V6M6 11.5l6-6 6 6",
  attach:
    "M19.5 11.5l-7.8 7.8a5 5 0 0 1-7-7l8.3-8.3a3.3 3.3 0 0 1 4.7 4.7l-8.3 8.3a1.6 1.6 0 0 1-2.3-2.3l7.3-7.3",
  reply: "M9 6l-5 5 5 5M4 11h9a7 7 0 0 1 7 7",
  forward: "M15 6l5 5-5 5M20 11h-9a7 7 0 0 0-7 7",
  edit: "M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19zM13.5 7l3.5 3.5",
  remove: "M5 7h14M10 7V4.5h4V7M7 7l1 12.5h8L17 7",
  copy: "M9 9h10.5v10.5H9zM5 15V4.5h10.5",
  more: "M5.5 12h.01M12 12h.01M18.5 12h.01",
  close: "M6 6l12 12M18 6L6 18",
  down: "M6 9.5l6 6 6-6",
  dark: "M19 14.5A7.8 7.8 0 1 1 9.5 5a6.2 6.2 0 0 0 9.5 9.5z",
  light:
    "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4",
  file: "M7 3h6.5L18 7.5V21H7zM13.5 3v4.5H18",
  mask: "M3 9c3-2 6-1.2 9 0 3-1.2 6-2 9 0-.3 5-2 7-4.5 7-2 0-3-2-4.5-2s-2.5 2-4.5 2C5 16 3.3 14 3 9zM8 11.5h.01M16 11.5h.01",
  check: "M5 12.5l4.5 4.5L19 7.5",
};

/**
 * Make an element. A property that starts with "on" is listened to, `text` is its text, true makes
 * an empty attribute, null and false none; children are nodes, strings, or nothing.
 */
export function make(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "text") made.textContent = value;
    else if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(name, value === true ? "" : value);
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** Make an icon, which screen readers pass over. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

/** Make a round button that shows an icon and says what it does. */
export function iconButton(name, label, onclick, properties = {}) {
  return make(
    "button",
    { type: "button", class: "round", "aria-label": label, title: label, onclick, ...properties },
    icon(name),
  );
}

const COLOURS = 6;

/** Return the number of the colour that somebody with this id always has. */
export function colour(id) {
  return Math.abs(Number(id)) % COLOURS;
}

/** Make the round picture of a person or a chat: the initials, or the mark of the bot. */
export function avatar(name, id, { bot = false, square = false } = {}) {
  const classes = `avatar${bot ? " bot" : ` colour-${colour(id)}`}${square ? " square" : ""}`;
  return make("span", { class: classes, "aria-hidden": "true", text: bot ? "" : initials(name) });
}

function initials(name) {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ""];
  return letters
    .map((word) => [...word][0] ?? "")
    .join("")
    .toUpperCase();
}

/** Make the sign of how many messages are unread, nothing for none. */
export function badge(unread) {
  if (!unread) return null;
  return make("span", {
    class: "badge",
    role: "img",
    "aria-label": `${unread} unread`,
    text: unread,
  });
}
