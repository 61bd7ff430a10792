// The button that changes between light and dark.

import { icon } from "./elements.js";

/** Make a button change the theme, and say to which. */
export function themeButton(button) {
  const show = () => {
    const dark = window.quothTheme.isDark();
    button.replaceChildren(icon(dark ? "light" : "dark"));
    button.ariaLabel = button.title = dark ? "Light theme" : "Dark theme";
  };
  button.addEventListener("click", () => {
    window.quothTheme.toggle();
    show();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
  show();
}
