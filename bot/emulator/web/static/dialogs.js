// Dialogs above the page: a menu, a question, a passing word.

import { icon, make } from "./elements.js";
import { sizeOf } from "./bubbles.js";

// In milliseconds: how long a passing word stays.
const TOAST_SHOWN = 3_500;

/** Say something in passing. */
export function toast(text) {
  const shown = make("p", { class: "toast", dir: "auto", text });
  document.getElementById("toasts").replaceChildren(shown);
  setTimeout(() => shown.remove(), TOAST_SHOWN);
}

/** Say something that has to be put away. */
export function alertBox(text) {
  return opened("Message", (close) => [
    make("p", { class: "words", dir: "auto", text }),
    make(
      "div",
      { class: "choices" },
      make("button", { type: "button", class: "main", text: "OK", onclick: () => close(true) }),
    ),
  ]);
}

/** Ask whether to do something, and return whether. */
export function confirmBox(text, yes) {
  return opened(text, (close) => [
    make("p", { class: "words", dir: "auto", text }),
    make(
      "div",
      { class: "choices" },
      make("button", { type: "button", text: "Cancel", onclick: () => close(false) }),
      make("button", { type: "button", class: "danger", text: yes, onclick: () => close(true) }),
    ),
  ]);
}

/** Let one of some [value, element] pairs be chosen; null for none. */
export function chooseBox(title, pairs) {
  return opened(title, (close) => [
    make("h2", { text: title }),
    make(
      "ul",
      { class: "options" },
      ...pairs.map(([value, ...shown]) =>
        make("li", {}, make("button", { type: "button", onclick: () => close(value) }, ...shown)),
      ),
    ),
    make(
      "div",
      { class: "choices" },
      make("button", { type: "button", text: "Cancel", onclick: () => close(null) }),
    ),
  ]);
}

/** Ask for a caption for files that are to be sent; null when they are not to be. */
export function captionBox(files) {
  const title = files.length === 1 ? "Send a file" : `Send ${files.length} files`;
  return opened(title, (close) => {
    const caption = make("input", {
      type: "text",
      class: "caption",
      placeholder: "Add a caption…",
      "aria-label": "Caption",
      dir: "auto",
      maxlength: "1024",
    });
    return [
      make("h2", { text: title }),
      make(
        "ul",
        { class: "files" },
        ...files.map((file) =>
          make(
            "li",
            {},
            make("span", { class: "sheet" }, icon("file")),
            make("span", { class: "name", dir: "auto", text: file.name }),
            make("span", { class: "size", text: sizeOf(file.size) }),
          ),
        ),
      ),
      make(
        "form",
        {
          onsubmit: (event) => {
            event.preventDefault();
            close(caption.value);
          },
        },
        caption,
        make(
          "div",
          { class: "choices" },
          make("button", { type: "button", text: "Cancel", onclick: () => close(null) }),
          make("button", { type: "submit", class: "main", text: "Send" }),
        ),
      ),
    ];
  });
}

function opened(label, contents) {
  return new Promise((resolve) => {
    const before = document.activeElement;
    const box = make("dialog", { class: "box", "aria-label": label });
    let answer = null;
    const close = (value) => {
      answer = value;
      box.close();
    };
    box.append(...contents(close));
    box.addEventListener("click", (event) => event.target === box && close(null));
    box.addEventListener("close", () => {
      box.remove();
      before?.focus?.({ preventScroll: true });
      resolve(answer);
    });
    document.body.append(box);
    box.showModal();
    (box.querySelector("input, .main") ?? box.querySelector("button"))?.focus();
  });
}

/** Open a menu at a point of the page; every entry is [icon, label, what to do]. */
export function menu(entries, x, y) {
  const before = document.activeElement;
  const shown = make("div", { class: "menu", role: "menu", popover: "auto" });
  for (const [name, label, chosen] of entries) {
    const onclick = () => {
      shown.hidePopover();
      chosen();
    };
    shown.append(make("button", { type: "button", role: "menuitem", onclick }, icon(name), label));
  }
  shown.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = [...shown.children];
    all[(all.indexOf(document.activeElement) + step + all.length) % all.length].focus();
  });
  shown.addEventListener("toggle", (event) => {
    if (event.newState !== "closed") return;
    shown.remove();
    if (document.activeElement === document.body) before?.focus?.({ preventScroll: true });
  });
  document.body.append(shown);
  shown.showPopover();
  const { width, height } = shown.getBoundingClientRect();
  shown.style.left = `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`;
  shown.style.top = `${Math.max(8, Math.min(y, innerHeight - height - 8))}px`;
  shown.firstChild.focus();
}
